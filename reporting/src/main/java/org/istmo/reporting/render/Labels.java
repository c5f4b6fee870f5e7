package org.istmo.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.istmo.reporting.dataset.Language;

/** The words that one report type prints in one language: its own, and those that every report prints. */
public final class Labels {

    private static final String COMMON = "/paper";

    private final Language language;
    private final ResourceBundle bundle;

    private Labels(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Reads {@code reports/<type>/labels_<language>.properties} and, for what that one lacks, {@code paper/labels_<language>.properties}, in UTF-8. */
    public static Labels of(String reportType, Language language) {
        Words common = read(COMMON, language);
        Words own = read("/reports/" + reportType, language);
        own.otherwise(common);
        return new Labels(language, own);
    }

    private static Words read(String directory, Language language) {
        String path = directory + "/labels_" + language.code() + ".properties";
        try (InputStream in = Labels.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no labels at " + path);
            }
            return new Words(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RenderingFailed("labels at " + path, e);
        }
    }

    /**
     * The words behind a key.
     *
     * @throws java.util.MissingResourceException when neither bundle has the key
     */
    public String word(String key) {
        return bundle.getString(key);
    }

    /** Whether there are words behind a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** A sentence with its blanks filled; what fills them is formatted already. */
    public String sentence(String key, String... blanks) {
        return new MessageFormat(word(key), language.locale()).format(blanks);
    }

    /** For a template, which looks its words up itself. */
    public ResourceBundle bundle() {
        return bundle;
    }

    private static final class Words extends PropertyResourceBundle {

        Words(Reader reader) throws IOException {
            super(reader);
        }

        void otherwise(ResourceBundle common) {
            setParent(common);
        }
    }
}
