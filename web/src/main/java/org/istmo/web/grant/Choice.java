package org.istmo.web.grant;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.web.form.JsonForm;

/** One of a few words, each of which stands for a value. */
final class Choice {

    private Choice() {}

    /** Empty when the field is absent, or wrong, which is remembered. */
    static <T> Optional<T> of(JsonForm form, String name, T[] values, Function<T, String> word) {
        return form.oneOf(name, Arrays.stream(values).map(word).collect(Collectors.toUnmodifiableSet()))
                .flatMap(said -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equals(said))
                        .findFirst());
    }

    /** The same of a field that has to be there; the first value stands for it until the form is found unsound. */
    static <T> T needed(JsonForm form, String name, T[] values, Function<T, String> word) {
        if (form.needed(name, 200).isEmpty()) {
            return values[0];
        }
        return of(form, name, values, word).orElse(values[0]);
    }
}
