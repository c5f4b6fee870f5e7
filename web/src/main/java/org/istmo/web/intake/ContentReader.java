package org.istmo.web.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.istmo.domain.validation.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an activity's element holds beside its terms. A section without an element is one of which the file says nothing. What the schema finds
 * wrong is left out here: the activity is kept out for it.
 */
final class ContentReader {

    private static final String ORIGINAL = "1";
    private static final String INDICATIVE = "1";

    private final Element activity;
    private final Findings findings;
    private final Optional<String> defaultCurrency;
    private final Narratives narratives;

    ContentReader(Element activity, Optional<String> defaultCurrency, Findings findings) {
        this.activity = activity;
        this.findings = findings;
        this.defaultCurrency = defaultCurrency;
        this.narratives = new Narratives(activity);
    }

    DraftContents read() {
        ResultReader results = new ResultReader(narratives, findings);
        return new DraftContents(
                null,
                null,
                section("participating-org", (org, path) -> Optional.of(partner(org))),
                section("budget", this::budget),
                section("planned-disbursement", this::planned),
                section("result", (result, path) -> Optional.of(results.result(result, path))),
                section("document-link", (link, path) -> Optional.of(document(link, path))),
                activity.first("collaboration-type")
                        .map(type -> type.code("code"))
                        .orElse(null));
    }

    private interface Reading<T> {
        Optional<T> of(Element element, String path);
    }

    private <T> @Nullable List<T> section(String name, Reading<T> reading) {
        List<T> read = new ArrayList<>();
        int ordinal = 0;
        for (Element element : activity.all(name)) {
            reading.of(element, name + "[" + ++ordinal + "]/").ifPresent(read::add);
        }
        return ordinal == 0 ? null : read;
    }

    private static DraftPartner partner(Element org) {
        return new DraftPartner(
                org.attribute("ref").orElse(""),
                Narratives.first(org),
                org.code("role"),
                org.code("type"),
                org.attribute("activity-id").orElse(""));
    }

    private Optional<DraftBudget> budget(Element budget, String path) {
        Optional<LocalDate> start = day(budget, "period-start", path);
        Optional<LocalDate> end = day(budget, "period-end", path);
        return value(budget, path)
                .flatMap(value -> start.flatMap(from -> end.map(to -> new DraftBudget(
                        or(budget.code("type"), ORIGINAL),
                        or(budget.code("status"), INDICATIVE),
                        from,
                        to,
                        value.amount(),
                        value.currency(),
                        value.date()))));
    }

    private Optional<DraftPlannedDisbursement> planned(Element planned, String path) {
        Optional<LocalDate> start = day(planned, "period-start", path);
        Optional<LocalDate> end = day(planned, "period-end", path);
        return value(planned, path)
                .flatMap(value -> start.map(from -> new DraftPlannedDisbursement(
                        planned.code("type"),
                        from,
                        end.orElse(null),
                        value.amount(),
                        value.currency(),
                        value.date(),
                        party(planned, "provider"),
                        party(planned, "receiver"))));
    }

    private record Value(BigDecimal amount, String currency, LocalDate date) {}

    private Optional<Value> value(Element holder, String path) {
        Optional<Element> value = holder.first("value");
        Optional<BigDecimal> amount = Values.decimal(value.map(Element::text), path + "value", findings);
        Optional<LocalDate> date = Values.date(
                value.flatMap(element -> element.attribute("value-date")), path + "value/@value-date", findings);
        Optional<String> currency = value.map(element -> element.code("currency"))
                .filter(code -> !code.isEmpty())
                .or(() -> defaultCurrency);
        if (value.isPresent() && currency.isEmpty()) {
            findings.error(
                    path + "value/@currency",
                    "currency-missing",
                    "Neither the value names its currency nor the activity a default one.");
        }
        return amount.flatMap(number -> date.flatMap(day -> currency.map(code -> new Value(number, code, day))));
    }

    private Optional<LocalDate> day(Element holder, String name, String path) {
        return Values.date(
                holder.first(name).flatMap(day -> day.attribute("iso-date")), path + name + "/@iso-date", findings);
    }

    static DraftParty party(Element holder, String side) {
        return holder.first(side + "-org")
                .map(party -> new DraftParty(
                        party.attribute("ref").orElse(""),
                        Narratives.first(party),
                        party.attribute(side + "-activity-id").orElse("")))
                .orElse(DraftParty.NOBODY);
    }

    private DraftDocument document(Element link, String path) {
        return new DraftDocument(
                link.attribute("url").orElse("").strip(),
                link.code("format"),
                narratives.byLanguage(link.all("title")),
                narratives.byLanguage(link.all("description")),
                codes(link, "category"),
                codes(link, "language"),
                day(link, "document-date", path).orElse(null),
                null,
                "",
                null);
    }

    private static List<String> codes(Element link, String name) {
        Function<Element, String> code = element -> element.code("code").replaceAll("\\s", "");
        return link.all(name).stream().map(code).filter(word -> !word.isEmpty()).toList();
    }

    private static String or(String code, String otherwise) {
        return code.isEmpty() ? otherwise : code;
    }
}
