package org.istmo.domain.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Accounts with all that an administrator sees of them, over one connection. */
class KeptAccountRows {

    private static final String SELECT =
            "SELECT a.id, a.name, a.display_name, a.language, a.enabled, a.donor, a.whole_donor, a.mail,"
                    + " a.engaged_from, a.engaged_to, a.engaged_until, a.locked_until, a.created_at, a.standing_version,"
                    + " (SELECT count(*) FROM second_factor f WHERE f.account = a.id AND f.confirmed_at IS NOT NULL) AS factors,"
                    + " (SELECT count(*) FROM provider_subject p WHERE p.account = a.id) AS bindings,"
                    + " (SELECT max(s.seen_at) FROM page_session s WHERE s.account = a.id) AS seen,"
                    + " (SELECT count(*) FROM page_session s WHERE s.account = a.id AND s.ended_at IS NULL AND s.expires_at > :now AND s.seen_at > :silent) AS sessions,"
                    + " (SELECT count(*) FROM api_token t WHERE t.account = a.id AND t.revoked_at IS NULL AND t.expires_at > :now) AS tokens"
                    + " FROM account a WHERE ";
    private static final String FILTER =
            "(LOWER(a.name) LIKE :words ESCAPE '!' OR LOWER(a.display_name) LIKE :words ESCAPE '!')"
                    + " AND (:role = '' OR EXISTS (SELECT 1 FROM account_role r WHERE r.account = a.id AND r.role = :role))"
                    + " AND (:state = '' OR a.enabled = (:state = 'enabled'))";

    private static final Map<String, String> ORDERS = Map.of(
            "name", "a.name",
            "display", "LOWER(a.display_name)",
            "roles", "(SELECT COALESCE(MIN(r.role), '') FROM account_role r WHERE r.account = a.id)",
            "state", "a.enabled",
            "seen",
                    "(SELECT COALESCE(MAX(s.seen_at), TIMESTAMP '1900-01-01 00:00:00') FROM page_session s WHERE s.account = a.id)");

    private final Handle handle;
    private final OffsetDateTime now;

    KeptAccountRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** In the order of a table's reader. */
    List<KeptAccount> slice(AccountFilter filter, Slice slice) {
        return filtered(handle.createQuery(SELECT + FILTER + slice.ordered(ORDERS, "a.id")), filter)
                .bind("now", now)
                .bind("silent", now.minus(PageSessions.SILENCE))
                .map((row, context) -> account(row))
                .list();
    }

    long count(AccountFilter filter) {
        return filtered(handle.createQuery("SELECT count(*) FROM account a WHERE " + FILTER), filter)
                .mapTo(Long.class)
                .one();
    }

    Optional<KeptAccount> named(String name) {
        return handle.createQuery(SELECT + "a.name = :name")
                .bind("name", name)
                .bind("now", now)
                .bind("silent", now.minus(PageSessions.SILENCE))
                .map((row, context) -> account(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S filtered(S statement, AccountFilter filter) {
        String words = filter.words().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return statement
                .bind("words", "%" + words + "%")
                .bind("role", filter.role().map(Role::word).orElse(""))
                .bind(
                        "state",
                        filter.enabled().map(is -> is ? "enabled" : "disabled").orElse(""));
    }

    private KeptAccount account(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new KeptAccount(
                id,
                row.getString("name"),
                row.getString("display_name"),
                row.getString("language"),
                row.getBoolean("enabled"),
                words("SELECT role FROM account_role WHERE account = :account", id).stream()
                        .map(Role::of)
                        .collect(Collectors.toSet()),
                words("SELECT office FROM account_office WHERE account = :account", id).stream()
                        .map(OfficeCode::new)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("donor")),
                row.getBoolean("whole_donor"),
                words(
                        "SELECT g.number FROM account_agreement c JOIN agreement g ON g.id = c.agreement WHERE c.account = :account ORDER BY g.number",
                        id),
                Optional.ofNullable(row.getString("mail")),
                engagement(row),
                row.getInt("factors") > 0,
                row.getInt("bindings") > 0,
                moment(row, "locked_until"),
                row.getObject("created_at", OffsetDateTime.class),
                moment(row, "seen"),
                row.getInt("sessions"),
                row.getInt("tokens"),
                row.getLong("standing_version"));
    }

    private List<String> words(String sql, long account) {
        return handle.createQuery(sql)
                .bind("account", account)
                .mapTo(String.class)
                .list();
    }

    private static Optional<OffsetDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class));
    }

    private static Optional<Engagement> engagement(ResultSet row) throws SQLException {
        @Nullable LocalDate until = row.getObject("engaged_until", LocalDate.class);
        return until == null
                ? Optional.empty()
                : Optional.of(new Engagement(
                        row.getObject("engaged_from", LocalDate.class),
                        row.getObject("engaged_to", LocalDate.class),
                        until));
    }

    void change(long account, NewStanding now) {
        handle.createUpdate(
                        "UPDATE account SET display_name = :display, language = :language, whole_donor = :whole, standing_version = standing_version + 1"
                                + " WHERE id = :account")
                .bind("display", now.displayName())
                .bind("language", now.language())
                .bind("whole", now.wholeDonor())
                .bind("account", account)
                .execute();
        for (String table : List.of("account_role", "account_office", "account_agreement")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE account = :account")
                    .bind("account", account)
                    .execute();
        }
        now.roles().forEach(role -> insert("account_role (account, role)", account, role.word()));
        now.offices().forEach(office -> insert("account_office (account, office)", account, office.code()));
        now.agreements().forEach(agreement -> insert("account_agreement (account, agreement)", account, agreement));
    }

    private void insert(String into, long account, Object value) {
        handle.createUpdate("INSERT INTO " + into + " VALUES (:account, :value)")
                .bind("account", account)
                .bind("value", value)
                .execute();
    }
}
