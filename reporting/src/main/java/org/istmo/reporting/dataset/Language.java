package org.istmo.reporting.dataset;

import java.util.Locale;
import java.util.Optional;

/** The languages that reports are issued in, with the conventions their readers expect of numbers and dates. */
public enum Language {
    EN("en", Locale.UK),
    /** Mexican conventions: a decimal point and grouping commas, as both offices' readers write money. */
    ES("es", Locale.forLanguageTag("es-MX"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
