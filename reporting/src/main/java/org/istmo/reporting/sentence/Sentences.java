package org.istmo.reporting.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;

/** Sentences about one matter, from {@code sentences/<matter>_<language>.properties} in UTF-8. */
public final class Sentences {

    private final ResourceBundle english;
    private final ResourceBundle spanish;

    private Sentences(ResourceBundle english, ResourceBundle spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    /** @throws IllegalStateException when there are none */
    public static Sentences of(String matter) {
        return new Sentences(bundle(matter, Language.EN), bundle(matter, Language.ES));
    }

    /**
     * @param blanks what is set in, formatted already; of a {@link Text} the language's own
     * @throws java.util.MissingResourceException when a language lacks the key
     */
    public Text text(String key, Object... blanks) {
        return new Text(said(english, Language.EN, key, blanks), said(spanish, Language.ES, key, blanks));
    }

    /** The keys in a language. */
    Set<String> keys(Language language) {
        return new TreeSet<>((language == Language.EN ? english : spanish).keySet());
    }

    private static String said(ResourceBundle bundle, Language language, String key, Object... blanks) {
        Object[] own = Arrays.stream(blanks)
                .map(blank -> blank instanceof Text text ? text.in(language) : String.valueOf(blank))
                .toArray();
        return new MessageFormat(bundle.getString(key), language.locale()).format(own);
    }

    private static ResourceBundle bundle(String matter, Language language) {
        String path = "/sentences/" + matter + "_" + language.code() + ".properties";
        try (InputStream in = Sentences.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no sentences at " + path);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("sentences at " + path, unreadable);
        }
    }
}
