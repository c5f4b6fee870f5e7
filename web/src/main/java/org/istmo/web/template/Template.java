package org.istmo.web.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.istmo.web.template.Column.Kind;

/** The templates, each with its columns in the order in which people are given them. */
@SuppressWarnings("ImmutableEnumChecker") // Lists of records that List.of made.
public enum Template {
    ACTIVITIES(List.of(
            Column.of("identifier", Kind.TEXT, "iati-identifier").needed(),
            Column.of("title_en", Kind.TEXT, "title"),
            Column.of("title_es", Kind.TEXT),
            Column.of("description_en", Kind.LINES, "description"),
            Column.of("description_es", Kind.LINES),
            Column.of("kind", Kind.CODE, Pick.KIND, "kind"),
            Column.of("stage", Kind.CODE, Pick.STAGE, "stage"),
            Column.of("status", Kind.CODE, Pick.STATUS, "activity-status"),
            Column.of("planned_start", Kind.DATE, "activity-date[@type='1']"),
            Column.of("planned_end", Kind.DATE, "activity-date[@type='3']"),
            Column.of("actual_start", Kind.DATE, "activity-date[@type='2']"),
            Column.of("actual_end", Kind.DATE, "activity-date[@type='4']"),
            Column.of("countries", Kind.SHARES, Pick.PLACE, "recipient-country", "recipient-region"),
            Column.of("themes", Kind.SHARES, Pick.THEME, "sector"),
            Column.of("frameworks", Kind.SHARES, Pick.FRAMEWORK, "framework"),
            Column.of("articles", Kind.SHARES, Pick.ARTICLE, "article"),
            Column.of("donor", Kind.CODE, Pick.DONOR, "donor", "participating-org"),
            Column.of("grant", Kind.CODE, Pick.GRANT, "grant"),
            Column.of("funding", Kind.SHARES, Pick.GRANT, "funding"),
            Column.of("government_level", Kind.CODE, Pick.GOVERNMENT_LEVEL, "counterpart"),
            Column.of("subdivision", Kind.TEXT, "counterpart"),
            Column.of("institution", Kind.TEXT, "counterpart"),
            Column.of("counterparts", Kind.LINES, "counterpart"),
            Column.of("partners", Kind.LINES, "participating-org"),
            Column.of("participants_female", Kind.COUNT, "participants"),
            Column.of("participants_male", Kind.COUNT),
            Column.of("participants_other", Kind.COUNT),
            Column.of("participants_not_stated", Kind.COUNT),
            Column.of("participants_by_age", Kind.TEXT),
            Column.of("sensitivity", Kind.CODE, Pick.SENSITIVITY, "sensitivity"),
            Column.of("external_agency", Kind.TEXT, "external-agency"),
            Column.of("parent", Kind.TEXT, "related-activity"))),
    TRANSACTIONS(List.of(
            Column.of("activity", Kind.TEXT, "iati-identifier").needed(),
            Column.of("document", Kind.TEXT, "@document", "@ref").needed(),
            Column.of("type", Kind.CODE, Pick.TRANSACTION_TYPE, "transaction-type")
                    .needed(),
            Column.of("date", Kind.DATE, "transaction-date", "value/@value-date")
                    .needed(),
            Column.of("amount", Kind.AMOUNT, "value").needed(),
            Column.of("currency", Kind.CODE, Pick.CURRENCY, "value/@currency").needed(),
            Column.of("grant", Kind.CODE, Pick.GRANT, "@grant"),
            Column.of("budget_line", Kind.TEXT, "@budget-line"),
            Column.of("cost_category", Kind.CODE, Pick.COST_CATEGORY, "@cost-category"),
            Column.of("provider", Kind.TEXT, "provider-org/@ref"),
            Column.of("provider_name", Kind.TEXT, "provider-org"),
            Column.of("receiver", Kind.TEXT, "receiver-org/@ref"),
            Column.of("receiver_name", Kind.TEXT, "receiver-org"),
            Column.of("countries", Kind.SHARES, Pick.PLACE, "recipient-country", "recipient-region"),
            Column.of("themes", Kind.SHARES, Pick.THEME, "sector"),
            Column.of("description", Kind.LINES, "description"))),
    RESULTS(List.of(
            Column.of("activity", Kind.TEXT, "iati-identifier").needed(),
            Column.of("level", Kind.CODE, Pick.LEVEL, "type").needed(),
            Column.of("result", Kind.TEXT, "title").needed(),
            Column.of("indicator", Kind.TEXT, "indicator").needed(),
            Column.of("unit", Kind.TEXT, "unit"),
            Column.of("measure", Kind.CODE, Pick.MEASURE, "measure"),
            Column.of("baseline", Kind.AMOUNT, "baseline"),
            Column.of("baseline_year", Kind.COUNT, "baseline/@year"),
            Column.of("period_from", Kind.DATE, "period"),
            Column.of("period_to", Kind.DATE),
            Column.of("target", Kind.AMOUNT, "target"),
            Column.of("actual", Kind.AMOUNT, "actual"),
            Column.of("sex", Kind.CODE, Pick.SEX),
            Column.of("age_group", Kind.CODE, Pick.AGE_GROUP),
            Column.of("country", Kind.CODE, Pick.PLACE)));

    private final List<Column> columns;

    Template(List<Column> columns) {
        this.columns = columns;
    }

    /** The word for it in addresses and bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Template> of(String word) {
        for (Template template : values()) {
            if (template.word().equals(word)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }

    public List<Column> columns() {
        return columns;
    }

    Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
