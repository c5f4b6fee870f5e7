package org.istmo.domain.grant;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail tells of an agreement: its fields, or before and after of those that are others now. */
final class Changes {

    private Changes() {}

    static Map<String, String> of(AgreementTerms terms) {
        return fields(terms);
    }

    static Map<String, String> between(AgreementTerms before, AgreementTerms after) {
        Map<String, String> then = fields(before);
        Map<String, String> changes = new LinkedHashMap<>();
        fields(after).forEach((field, now) -> {
            String earlier = then.getOrDefault(field, "");
            if (!earlier.equals(now)) {
                changes.put("before." + field, earlier);
                changes.put("after." + field, now);
            }
        });
        return changes;
    }

    private static Map<String, String> fields(AgreementTerms terms) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", terms.number());
        fields.put("donor", terms.donor());
        fields.put("office", terms.office().code());
        fields.put("title", terms.title().toString());
        fields.put("start", terms.start().toString());
        fields.put("end", terms.end().toString());
        fields.put("currency", terms.currency());
        fields.put("amount", terms.amount().toPlainString());
        fields.put("status", terms.status());
        fields.put("earmarking", terms.earmarking().toString());
        fields.put("amendments", terms.amendments().toString());
        fields.put("instalments", terms.instalments().toString());
        fields.put("budgetLines", terms.budgetLines().toString());
        fields.put("supportCost", terms.supportCost().map(SupportCost::toString).orElse(""));
        fields.put("charges", terms.charges().toString());
        fields.put("duties", terms.duties().toString());
        fields.put(
                "activities",
                String.join(", ", terms.activities().stream().sorted().toList()));
        fields.put("notes", terms.notes());
        return fields;
    }
}
