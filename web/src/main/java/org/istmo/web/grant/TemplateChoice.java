package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.reference.AgreementTemplates;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledRows;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What the form of a new agreement begins with, by a template of the administrator's. What was retired is not to be chosen, and is in no template. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TemplateChoice {

    private static final int MOST = 1_000;

    private ReferenceData reference;
    private Reading reading;

    protected TemplateChoice() {}

    @Inject
    public TemplateChoice(ReferenceData reference, Reading reading) {
        this.reference = reference;
        this.reading = reading;
    }

    List<Choice> offered(Reader reader) {
        return current(reader, AgreementTemplates.TERMS)
                .map(one -> new Choice(text(one.get(ReferenceList.CODE)), name(one)))
                .toList();
    }

    private String name(Map<String, Object> template) {
        if (!(template.get("name") instanceof Bilingual words)) {
            return text(template.get(ReferenceList.CODE));
        }
        return Objects.requireNonNullElse(
                reading.getCode().equals("es") ? words.es() : words.en(), text(template.get(ReferenceList.CODE)));
    }

    /** The fields of the form that a template fills in, as they are called there; empty where there is none of that code to be chosen. */
    Optional<Map<String, List<String>>> values(Reader reader, String code) {
        return current(reader, AgreementTemplates.TERMS)
                .filter(one -> code.equals(one.get(ReferenceList.CODE)))
                .findFirst()
                .map(terms -> filled(reader, terms));
    }

    private Map<String, List<String>> filled(Reader reader, Map<String, Object> terms) {
        Map<String, List<String>> values = new TreeMap<>();
        put(values, "donor", terms.get("donor"));
        put(values, "currency", terms.get("currency"));
        put(values, "rate", terms.get("supportRate"));
        put(values, "base", terms.get("supportBase"));
        put(values, "approval", terms.get("approval"));
        put(values, "notes", terms.get("notes"));
        String code = text(terms.get(ReferenceList.CODE));
        List<Map<String, Object>> lines = of(reader, AgreementTemplates.LINES, code);
        for (int index = 0; index < lines.size(); index++) {
            line(values, index, lines.get(index));
        }
        List<Map<String, Object>> duties = of(reader, AgreementTemplates.DUTIES, code);
        for (int index = 0; index < duties.size(); index++) {
            for (String field : FilledAgreement.OF_A_DUTY) {
                FilledRows.put(
                        values,
                        FilledAgreement.DUTIES,
                        index,
                        field,
                        text(duties.get(index).get(field)));
            }
        }
        return values;
    }

    private static void line(Map<String, List<String>> values, int index, Map<String, Object> line) {
        FilledRows.put(values, FilledAgreement.LINES, index, "code", text(line.get("line")));
        FilledRows.put(values, FilledAgreement.LINES, index, "costCategory", text(line.get("costCategory")));
        if (line.get("title") instanceof Bilingual title) {
            FilledRows.put(values, FilledAgreement.LINES, index, "title_en", text(title.en()));
            FilledRows.put(values, FilledAgreement.LINES, index, "title_es", text(title.es()));
        }
    }

    private List<Map<String, Object>> of(Reader reader, ReferenceList list, String template) {
        return current(reader, list)
                .filter(one -> template.equals(one.get(AgreementTemplates.TEMPLATE)))
                .limit(FilledRows.MOST)
                .toList();
    }

    private Stream<Map<String, Object>> current(Reader reader, ReferenceList list) {
        return reference.page(reader, list, 0, MOST).stream().filter(one -> one.get(ReferenceList.RETIRED_ON) == null);
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(text(value)));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, "");
    }
}
