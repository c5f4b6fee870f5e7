package org.istmo.web.activity;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.Whereabouts;
import org.istmo.web.form.JsonForm;

/** Finds facts in the body of an activity: IATI's paths become JSON pointers (RFC 6901). */
final class JsonWhereabouts implements Whereabouts {

    private static final Pattern STEP = Pattern.compile("(@?[\\w-]+)(?:\\[(?:(\\d+)|@type='(\\w*)')])?");

    /** Elements that hold one thing, which the body names by a field of its own. */
    private static final List<Map.Entry<String, String>> FOLDED = List.of(
            Map.entry("value/@currency", "@currency"),
            Map.entry("value/@value-date", "@valueDate"),
            Map.entry("transaction-type/@code", "@type"),
            Map.entry("transaction-date/@iso-date", "@date"),
            Map.entry("activity-status/@code", "@status"),
            Map.entry("period-start/@iso-date", "@start"),
            Map.entry("period-end/@iso-date", "@end"),
            Map.entry("document-date/@iso-date", "@date"),
            Map.entry("collaboration-type/@code", "@collaboration"),
            Map.entry("reporting-org/@ref", "@reportedBy"),
            Map.entry("@activity-id", "@activity"),
            Map.entry("@iso-date", "@date"),
            Map.entry("@held-on", "@date"));

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("transaction", "transactions"),
            Map.entry("sector", "themes"),
            Map.entry("framework", "frameworks"),
            Map.entry("article", "articles"),
            Map.entry("related-activity", "related"),
            Map.entry("counterpart", "counterparts"),
            Map.entry("participating-org", "partners"),
            Map.entry("budget", "budgets"),
            Map.entry("planned-disbursement", "plannedDisbursements"),
            Map.entry("document-link", "documents"),
            Map.entry("category", "categories"),
            Map.entry("language", "languages"),
            Map.entry("result", "results"),
            Map.entry("indicator", "indicators"),
            Map.entry("baseline", "baselines"),
            Map.entry("period", "periods"),
            Map.entry("target", "targets"),
            Map.entry("actual", "actuals"));

    private static final Map<String, String> FIELDS = Map.of(
            "iati-identifier", "identifier",
            "provider-org", "provider",
            "receiver-org", "receiver",
            "dimension", "dimensions");

    private final JsonForm form;
    private final DraftActivity draft;

    JsonWhereabouts(JsonForm form, DraftActivity draft) {
        this.form = form;
        this.draft = draft;
    }

    @Override
    public Position of(String path) {
        String folded = path.startsWith("activity-date") ? path.replaceFirst("/.*", "") : path;
        for (Map.Entry<String, String> each : FOLDED) {
            folded = folded.replace(each.getKey(), each.getValue());
        }
        StringBuilder pointer = new StringBuilder();
        for (String step : folded.isEmpty() ? new String[0] : folded.split("/")) {
            pointer.append('/').append(step(step, pointer.toString()));
        }
        return new Position(1, pointer.toString());
    }

    private String step(String step, String before) {
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No path within an activity: " + step);
        }
        String name = matcher.group(1);
        if (name.startsWith("@")) {
            return attribute(name.substring(1), before);
        }
        if (name.equals("activity-date")) {
            return DateForm.field(form, String.valueOf(matcher.group(3)));
        }
        if (matcher.group(2) == null) {
            return LISTS.getOrDefault(name, FIELDS.getOrDefault(name, camel(name)));
        }
        int ordinal = Integer.parseInt(matcher.group(2));
        if (name.startsWith("recipient-")) {
            return "countries/" + place(name.equals("recipient-country"), ordinal, before);
        }
        return LISTS.getOrDefault(name, name) + "/" + (ordinal - 1);
    }

    private static String attribute(String name, String before) {
        if (name.equals("ref")) {
            return before.startsWith("/related/")
                    ? "identifier"
                    : before.matches("/transactions/\\d+") ? "reference" : "ref";
        }
        return camel(name);
    }

    /** Countries and regions stand in one list here, and are counted apart in IATI. */
    private int place(boolean country, int ordinal, String before) {
        List<DraftShare> places = before.startsWith("/transactions/")
                ? draft.transactions()
                        .get(Integer.parseInt(before.substring("/transactions/".length())))
                        .places()
                : draft.places();
        int seen = 0;
        for (int index = 0; index < places.size(); index++) {
            seen += places.get(index).vocabulary().equals(DraftShare.COUNTRY) == country ? 1 : 0;
            if (seen == ordinal) {
                return index;
            }
        }
        return ordinal - 1;
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
