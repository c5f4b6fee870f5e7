package org.istmo.web.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftRelation;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.validation.Findings;

/** Reads the element of an activity into a draft. */
final class ActivityReader {

    private static final Pattern HIERARCHY = Pattern.compile("[+-]?\\d{1,9}");

    private final Element activity;
    private final Findings findings;
    private final Optional<String> defaultCurrency;

    ActivityReader(Element activity, Findings findings) {
        this.activity = activity;
        this.findings = findings;
        this.defaultCurrency = Optional.of(activity.code("default-currency")).filter(code -> !code.isEmpty());
    }

    /** The identifier without white space around it, empty when there is none. */
    static String identifier(Element activity) {
        return activity.first("iati-identifier").map(Element::text).orElse("").strip();
    }

    /** Empty when it lacks what no draft can do without: either the schema or what is found here says so. */
    Optional<DraftActivity> read(String source) {
        Optional<List<DraftTransaction>> transactions = transactions();
        Map<String, LocalDate> dates = dates();
        Narratives narratives = new Narratives(activity);
        ShareReader shares = new ShareReader(findings);
        DraftContents contents = new ContentReader(activity, defaultCurrency, findings).read();
        return transactions.map(read -> new DraftActivity(
                activity.line(),
                identifier(activity),
                activity.first("reporting-org").map(org -> org.code("ref")).orElse(""),
                narratives.byLanguage(activity.all("title")),
                narratives.byLanguage(activity.all("description")),
                activity.first("activity-status")
                        .map(status -> status.code("code"))
                        .orElse(""),
                hierarchy(),
                dates,
                defaultCurrency.orElse(null),
                organisations(),
                shares.places(activity, ""),
                shares.sectors(activity, ""),
                read,
                source,
                Sha256.of(source),
                DraftActivity.IATI,
                DraftDetails.NONE.related(relations()),
                contents));
    }

    /** Stated whole: an activity that names no other is related to none. */
    private List<DraftRelation> relations() {
        return activity.all("related-activity").stream()
                .map(related -> new DraftRelation(related.code("type"), related.code("ref")))
                .filter(related -> !related.identifier().isEmpty())
                .distinct()
                .toList();
    }

    private Optional<List<DraftTransaction>> transactions() {
        List<DraftTransaction> read = new ArrayList<>();
        TransactionReader reader = new TransactionReader(defaultCurrency, findings);
        int ordinal = 0;
        for (Element transaction : activity.all("transaction")) {
            reader.read(transaction, ++ordinal).ifPresent(read::add);
        }
        return read.size() == ordinal ? Optional.of(read) : Optional.empty();
    }

    /** Of two dates of a type the first stands; both are in the source. */
    private Map<String, LocalDate> dates() {
        Map<String, LocalDate> dates = new HashMap<>();
        int ordinal = 0;
        for (Element date : activity.all("activity-date")) {
            String path = "activity-date[" + ++ordinal + "]/@iso-date";
            Values.date(date.attribute("iso-date"), path, findings)
                    .ifPresent(day -> dates.putIfAbsent(date.code("type"), day));
        }
        return dates;
    }

    private List<DraftOrganisation> organisations() {
        return activity.all("participating-org").stream()
                .map(org ->
                        new DraftOrganisation(org.attribute("ref").orElse(""), Narratives.first(org), org.code("role")))
                .toList();
    }

    private int hierarchy() {
        String hierarchy = activity.code("hierarchy");
        return HIERARCHY.matcher(hierarchy).matches() ? Integer.parseInt(hierarchy) : 1;
    }
}
