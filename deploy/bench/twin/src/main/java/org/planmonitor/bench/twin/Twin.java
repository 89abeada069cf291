package org.planmonitor.bench.twin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Twin {

    public static void main(String[] arguments) {
        SpringApplication.run(Twin.class, arguments);
    }
}
