package org.planmonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class TemplateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path program;

    @SuppressWarnings("NullAway.Init")
    private Template template;

    @SuppressWarnings("NullAway.Init")
    private Home home;

    @BeforeEach
    void trained() throws IOException {
        program = Files.createFile(directory.resolve("program.jar"));
        template = new Template(directory.resolve("template"), List.of(program));
        template.take(withData("trained", "made by the build"));
        home = new Home(Files.createDirectories(directory.resolve("data")));
        home.create();
    }

    private Home withData(String name, String words) throws IOException {
        Home trained = new Home(Files.createDirectories(directory.resolve(name)));
        trained.create();
        Files.writeString(trained.postgres().resolve("PG_VERSION"), words);
        Files.writeString(trained.kafka().resolve("meta.properties"), words);
        return trained;
    }

    @Test
    void aSuiteWithoutDataGetsACopyAndTheTemplateStays() throws Exception {
        assertThat(template.copyTo(home)).isTrue();
        assertThat(home.postgres().resolve("PG_VERSION")).hasContent("made by the build");
        assertThat(home.kafka().resolve("meta.properties")).hasContent("made by the build");
        assertThat(template.copyTo(new Home(Files.createDirectories(directory.resolve("second")))))
                .isTrue();
    }

    @Test
    void dataThatAreThereAreNotTouched() throws Exception {
        Home used = withData("used", "years of work");

        assertThat(template.copyTo(used)).isFalse();
        assertThat(used.postgres().resolve("PG_VERSION")).hasContent("years of work");
        assertThat(used.kafka().resolve("meta.properties")).hasContent("years of work");
    }

    @Test
    void whatOlderProgramsMadeIsNotUsed() throws Exception {
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(template.copyTo(home)).isFalse();
        assertThat(home.postgres()).isEmptyDirectory();
    }

    @Test
    void aCopyThatWasKilledHalfWayIsMadeAnew() throws Exception {
        Files.writeString(home.kafka().resolve("meta.properties"), "of the killed copy");
        Files.createDirectories(home.directory().resolve("template.unfinished/postgres"));

        assertThat(template.copyTo(home)).isTrue();
        assertThat(home.kafka().resolve("meta.properties")).hasContent("made by the build");
        assertThat(home.directory().resolve("template.unfinished")).doesNotExist();
    }

    @Test
    void aCopyThatDidNotReachTheDiskIsMadeAnew() throws Exception {
        assertThat(template.copyTo(home)).isTrue();
        Files.writeString(home.kafka().resolve("meta.properties"), "torn");

        assertThat(template.copyTo(home)).isTrue();
        assertThat(home.kafka().resolve("meta.properties")).hasContent("made by the build");

        Template.sync(home);
        Files.writeString(home.kafka().resolve("meta.properties"), "years of work");

        assertThat(template.copyTo(home)).isFalse();
        assertThat(home.kafka().resolve("meta.properties")).hasContent("years of work");
    }

    @Test
    void whatCameInThePlaceOfSuchACopyIsNotTouched() throws Exception {
        assertThat(template.copyTo(home)).isTrue();
        Files.setLastModifiedTime(program, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(template.copyTo(home)).isFalse();
        Files.createDirectories(home.postgres());
        Files.writeString(home.postgres().resolve("PG_VERSION"), "years of work");

        assertThat(template.copyTo(home)).isFalse();
        assertThat(home.postgres().resolve("PG_VERSION")).hasContent("years of work");
    }
}
