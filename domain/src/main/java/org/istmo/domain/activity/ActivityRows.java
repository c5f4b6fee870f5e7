package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Reads activities with everything that belongs to them, several at once. */
class ActivityRows {

    private static final String ACTIVITIES =
            "SELECT a.*, r.received_at, g.number, e.identifier AS event, m.identifier AS money FROM activity a"
                    + " JOIN import_receipt r ON r.id = a.receipt LEFT JOIN agreement g ON g.id = a.agreement"
                    + " LEFT JOIN activity e ON e.id = a.same_event_as LEFT JOIN activity m ON m.id = a.same_money_as"
                    + " WHERE a.id IN (<ids>) ORDER BY a.office, a.identifier";

    private final Handle handle;

    ActivityRows(Handle handle) {
        this.handle = handle;
    }

    /** By office and identifier. */
    List<Activity> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        StandingTerms terms = new StandingTerms(handle, ids);
        SectionRows sections = new SectionRows(handle, ids);
        TransactionRows transactions = new TransactionRows(handle, ids);
        return handle.createQuery(ACTIVITIES)
                .bindList("ids", ids)
                .map((row, context) -> activity(row, terms, sections, transactions))
                .list();
    }

    private static Activity activity(
            ResultSet row, StandingTerms terms, SectionRows sections, TransactionRows transactions)
            throws SQLException {
        long id = row.getLong("id");
        String identifier = row.getString("identifier");
        DraftContents contents = sections.of(id, row.getString("collaboration"));
        return new Activity(
                id,
                new OfficeCode(row.getString("office")),
                row.getLong("version"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("receipt"),
                row.getString("event"),
                row.getString("money"),
                new DraftActivity(
                        1,
                        identifier,
                        row.getString("reporting_org"),
                        Wording.of(row.getString("title_en"), row.getString("title_es")),
                        Wording.of(row.getString("description_en"), row.getString("description_es")),
                        row.getString("status"),
                        row.getInt("hierarchy"),
                        dates(row),
                        null,
                        organisations(contents),
                        terms.places(id, StandingTerms.Weight.AS_GIVEN),
                        terms.themes(id, StandingTerms.Weight.AS_GIVEN),
                        transactions.of(id),
                        "",
                        "",
                        DraftActivity.JSON,
                        terms.details(id, row),
                        contents),
                terms.places(id, StandingTerms.Weight.PERCENT),
                terms.themes(id, StandingTerms.Weight.PERCENT),
                transactions.rows(id, identifier),
                0);
    }

    private static Map<String, LocalDate> dates(ResultSet row) throws SQLException {
        Map<String, LocalDate> dates = new HashMap<>();
        String[] columns = {"planned_start", "actual_start", "planned_end", "actual_end"};
        for (int type = 0; type < columns.length; type++) {
            LocalDate date = row.getObject(columns[type], LocalDate.class);
            if (date != null) {
                dates.put(String.valueOf(type + 1), date);
            }
        }
        return dates;
    }

    private static List<DraftOrganisation> organisations(DraftContents contents) {
        return contents.partners() == null
                ? List.of()
                : contents.partners().stream()
                        .map(partner -> new DraftOrganisation(partner.ref(), partner.name(), partner.role()))
                        .toList();
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
