package org.planmonitor.projects.form;

import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.Languages;

/** The languages of words in a picture, as a parameter names them. */
public enum Tongue {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    /** The language that is asked for, else that of the reader. */
    public static Locale of(@Nullable String language, HttpHeaders headers) {
        Tongue asked = Parameters.oneOf("language", language, Tongue.class);
        return asked == null ? Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)) : asked.locale;
    }
}
