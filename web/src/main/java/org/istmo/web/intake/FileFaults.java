package org.istmo.web.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;

/** Why a file as a whole was not taken, at the field that it stands at. */
final class FileFaults {

    private FileFaults() {}

    static Map<String, String> of(Refusal refused, RefusalWords words, Reading reading) {
        if (!(refused instanceof Invalid wrong)) {
            return Map.of("file", said(refused, words, reading));
        }
        Map<String, String> faults = new TreeMap<>();
        faults.putAll(words.of(wrong, FileFaults::field));
        String columns = wrong.fields().stream()
                .filter(field -> field.code().equals("missing-column"))
                .map(field -> field.pointer().replaceFirst("(?s).*column ", ""))
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            faults.put("file", reading.say("import.columns", columns));
        }
        return faults;
    }

    /** In English as it was found, which is closer; in other languages what is said of its kind. */
    private static String said(Refusal refused, RefusalWords words, Reading reading) {
        return reading.getLanguage() == Language.EN ? refused.detail() : words.of(refused);
    }

    private static String field(String pointer) {
        return pointer.equals("?office") ? "office" : pointer.isEmpty() ? FilledForm.WHOLE : "file";
    }
}
