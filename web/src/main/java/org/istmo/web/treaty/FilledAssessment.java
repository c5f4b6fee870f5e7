package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Field;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;

/** An assessment as the form of its page holds it, and the same as {@code PUT …/articles/{article}} takes it: there is one rule for both. */
final class FilledAssessment {

    static final String VERSION = "version";
    private static final List<String> PLAIN = List.of(
            AssessmentFields.STATUS,
            AssessmentFields.DATE,
            AssessmentFields.SOURCE,
            AssessmentFields.SOURCE_STATUS,
            AssessmentFields.RELEASED_ON,
            AssessmentFields.RELEASE_REFERENCE);

    private FilledAssessment() {}

    /** As it is before anybody typed: what is not said to be open is confidential. */
    static FilledForm blank(Article article) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(VERSION, List.of("0"));
        values.put(AssessmentFields.SOURCE_STATUS, List.of(Disclosure.CONFIDENTIAL));
        if (article.assessability() == Assessability.NO_REVIEW_MECHANISM) {
            values.put(AssessmentFields.STATUS, List.of("no-review-mechanism"));
        }
        return FilledForm.holding(values);
    }

    static FilledForm of(Assessment assessment) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(VERSION, List.of(String.valueOf(assessment.version())));
        for (Field field : AssessmentFields.FIELDS) {
            Object value = assessment.values().get(field.name());
            if (value instanceof Bilingual words) {
                ThingRows.putWords(values, field.name(), words);
            } else if (value != null) {
                values.put(field.name(), List.of(value.toString()));
            }
        }
        for (AssessmentPart part : AssessmentPart.values()) {
            ThingRows.put(values, part, assessment.things(part));
        }
        return FilledForm.holding(values);
    }

    static JsonObject body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        PLAIN.stream().filter(name -> !form.value(name).isEmpty()).forEach(name -> body.add(name, form.value(name)));
        ThingRows.words(body, AssessmentFields.OBSERVATIONS, form, AssessmentFields.OBSERVATIONS);
        for (AssessmentPart part : AssessmentPart.values()) {
            body.add(part.word(), ThingRows.body(form, part));
        }
        return body.build();
    }

    /** The name of the field for a pointer into the body. */
    static String field(FilledForm form, String pointer) {
        String first = RefusalWords.first(pointer);
        if (first.equals(AssessmentFields.OBSERVATIONS)) {
            return first + (pointer.endsWith("/es") ? "-es" : "-en");
        }
        return part(first).map(part -> ThingRows.field(form, part, pointer)).orElse(first);
    }

    static Optional<AssessmentPart> part(String word) {
        return Arrays.stream(AssessmentPart.values())
                .filter(part -> part.word().equals(word))
                .findFirst();
    }
}
