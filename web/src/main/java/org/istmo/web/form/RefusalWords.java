package org.istmo.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Unmet;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.language.Reading;

/** Says to the reader of a page why something was not taken, by the stable word of what refused it. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RefusalWords {

    private Reading reading;

    protected RefusalWords() {}

    @Inject
    public RefusalWords(Reading reading) {
        this.reading = reading;
    }

    /**
     * By the field of the form that it stands at; of several faults of one field the first.
     *
     * @param field the name of a field in the form, for a pointer into what it was made into
     */
    public Map<String, String> of(Invalid wrong, UnaryOperator<String> field) {
        Map<String, String> faults = new TreeMap<>();
        wrong.fields().forEach(one -> faults.putIfAbsent(field.apply(one.pointer()), said("fault.", one.code())));
        return faults;
    }

    /** What is wrong with one field. */
    public String of(Invalid.Field wrong) {
        return said("fault.", wrong.code());
    }

    /** The first part of a pointer, such as {@code recipients} of {@code /recipients/0}. */
    public static String first(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1).split("/", -1)[0] : pointer;
    }

    public String of(Refusal refusal) {
        if (refusal instanceof Unmet unmet) {
            return reading.getLanguage() == Language.ES
                    ? unmet.spanish().detail()
                    : unmet.english().detail();
        }
        return said("refused.", refusal.code());
    }

    private String said(String kind, String code) {
        return reading.knows(kind + code) ? reading.say(kind + code) : reading.say(kind + "other", code);
    }
}
