package org.istmo.web.sample;

import java.time.OffsetDateTime;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleItem;
import org.jspecify.annotations.Nullable;

/**
 * An item of a sample.
 *
 * @param key by which it was drawn
 * @param stratum its place in the population's list, the first being 0
 * @param value an exact string in the currency
 * @param document number in the accounting system
 * @param evidence links that the auditor gave, with spaces between
 * @param entries where the activity's entries are told; in a donor's verifier's sample, the reports that counted the entry
 */
public record ItemView(
        int item,
        long entry,
        String key,
        int stratum,
        String activity,
        String office,
        String type,
        String date,
        String value,
        String currency,
        String document,
        String result,
        String note,
        @Nullable String evidence,
        @Nullable String by,
        @Nullable String at,
        long version,
        String href,
        String entries) {

    static ItemView of(KeptSample sample, SampleItem item) {
        SampleItem.Facts facts = item.facts();
        return new ItemView(
                item.ordinal(),
                facts.entry(),
                item.key(),
                item.stratum(),
                facts.identifier(),
                facts.office(),
                facts.type(),
                facts.date().toString(),
                Decimals.plain(facts.value()).toPlainString(),
                facts.currency(),
                facts.document(),
                item.judgement().result().word(),
                item.judgement().remark(),
                item.judgement().evidence().isEmpty() ? null : item.judgement().evidence(),
                item.by().map(Person::name).orElse(null),
                item.at().map(OffsetDateTime::toString).orElse(null),
                item.version(),
                SampleView.path(sample.id()) + "/items/" + facts.entry(),
                sample.verifiers()
                        ? "/api/v1/entries/" + facts.entry() + "/reports"
                        : "/api/v1/activities/" + facts.activity() + "/entries");
    }
}
