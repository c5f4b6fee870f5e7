package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The rows of agreements, written and read whole. */
final class AgreementRows {

    private static final String INSERT =
            "INSERT INTO agreement (id, number, donor, office, title, title_es, start_date, end_date, currency, amount, status, earmark_en, earmark_es,"
                    + " support_rate, support_base, support_approval, notes, version) VALUES (:id, :number, :donor, :office, :titleEn, :titleEs, :start,"
                    + " :end, :currency, :amount, :status, :earmarkEn, :earmarkEs, CAST(:rate AS NUMERIC(9,6)), :base, :approval, :notes, 1)"
                    + " ON CONFLICT DO NOTHING";

    private static final String UPDATE =
            "UPDATE agreement SET donor = :donor, office = :office, title = :titleEn, title_es = :titleEs, start_date = :start, end_date = :end,"
                    + " currency = :currency, amount = :amount, status = :status, earmark_en = :earmarkEn, earmark_es = :earmarkEs,"
                    + " support_rate = CAST(:rate AS NUMERIC(9,6)), support_base = :base, support_approval = :approval, notes = :notes,"
                    + " version = version + 1 WHERE id = :id";

    private static final RowMapper<Head> HEAD = (row, context) -> new Head(
            row.getLong("id"),
            row.getLong("version"),
            row.getString("number"),
            row.getString("donor"),
            new OfficeCode(row.getString("office")),
            Bilingual.words(row.getString("title"), row.getString("title_es")),
            row.getObject("start_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class),
            row.getString("currency"),
            row.getBigDecimal("amount"),
            row.getString("status"),
            Bilingual.words(row.getString("earmark_en"), row.getString("earmark_es")),
            support(
                    row.getBigDecimal("support_rate"),
                    row.getString("support_base"),
                    row.getString("support_approval")),
            row.getString("notes"));

    private record Head(
            long id,
            long version,
            String number,
            String donor,
            OfficeCode office,
            Map<String, String> title,
            LocalDate start,
            LocalDate end,
            String currency,
            BigDecimal amount,
            String status,
            Map<String, String> earmark,
            Optional<SupportCost> support,
            String notes) {}

    private AgreementRows() {}

    /** @return false when the number is another agreement's */
    static boolean insert(Handle handle, long id, AgreementTerms terms) {
        if (bound(handle.createUpdate(INSERT), id, terms)
                        .bind("number", terms.number())
                        .execute()
                == 0) {
            return false;
        }
        PartsWriting.insert(handle, id, terms);
        return true;
    }

    /** Everything but the number, which issued reports know it by. */
    static void update(Handle handle, long id, AgreementTerms terms) {
        bound(handle.createUpdate(UPDATE), id, terms).execute();
        PartsWriting.delete(handle, id);
        PartsWriting.insert(handle, id, terms);
    }

    /** @param query over all columns of {@code agreement}, in the order wanted */
    static List<KeptAgreement> read(Handle handle, Query query) {
        List<Head> heads = query.map(HEAD).list();
        Parts parts = Parts.of(handle, heads.stream().map(Head::id).toList());
        return heads.stream().map(head -> whole(head, parts)).toList();
    }

    private static KeptAgreement whole(Head head, Parts parts) {
        long id = head.id();
        AgreementTerms terms = new AgreementTerms(
                head.number(),
                head.donor(),
                head.office(),
                head.title(),
                head.start(),
                head.end(),
                head.currency(),
                head.amount(),
                head.status(),
                parts.earmarking(id, head.earmark()),
                parts.amendments(id),
                parts.instalments(id),
                parts.budgetLines(id),
                head.support(),
                parts.charges(id),
                parts.duties(id),
                parts.activities(id),
                head.notes());
        return new KeptAgreement(id, head.version(), terms, 0);
    }

    private static Update bound(Update update, long id, AgreementTerms terms) {
        Optional<SupportCost> support = terms.supportCost();
        return update.bind("id", id)
                .bind("donor", terms.donor())
                .bind("office", terms.office().code())
                .bind("titleEn", Bilingual.english(terms.title()))
                .bind("titleEs", Bilingual.spanish(terms.title()))
                .bind("start", terms.start())
                .bind("end", terms.end())
                .bind("currency", terms.currency())
                .bind("amount", terms.amount())
                .bind("status", terms.status())
                .bind("earmarkEn", Bilingual.english(terms.earmarking().words()))
                .bind("earmarkEs", Bilingual.spanish(terms.earmarking().words()))
                .bind("rate", support.map(SupportCost::rate).orElse(null))
                .bind(
                        "base",
                        support.map(SupportCost::base)
                                .orElse(SupportBase.DIRECT_COSTS)
                                .word())
                .bind("approval", support.map(SupportCost::approval).orElse(""))
                .bind("notes", terms.notes());
    }

    private static Optional<SupportCost> support(@Nullable BigDecimal rate, String base, String approval) {
        return Optional.ofNullable(rate).map(percent -> new SupportCost(percent, SupportBase.of(base), approval));
    }
}
