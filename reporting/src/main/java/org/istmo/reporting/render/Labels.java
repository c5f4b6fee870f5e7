package org.istmo.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.istmo.reporting.dataset.Language;

/** The words that one report type prints in one language. */
public final class Labels {

    private final Language language;
    private final ResourceBundle bundle;

    private Labels(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Reads {@code reports/<type>/labels_<language>.properties}, in UTF-8. */
    public static Labels of(String reportType, Language language) {
        String path = "/reports/" + reportType + "/labels_" + language.code() + ".properties";
        try (InputStream in = Labels.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no labels at " + path);
            }
            return new Labels(language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new RenderingFailed("labels at " + path, e);
        }
    }

    /**
     * The words behind a key.
     *
     * @throws java.util.MissingResourceException when the bundle lacks the key
     */
    public String word(String key) {
        return bundle.getString(key);
    }

    /** A sentence with its blanks filled; what fills them is formatted already. */
    public String sentence(String key, String... blanks) {
        return new MessageFormat(word(key), language.locale()).format(blanks);
    }

    /** For a template, which looks its words up itself. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
