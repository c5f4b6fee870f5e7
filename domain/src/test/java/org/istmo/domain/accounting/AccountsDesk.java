package org.istmo.domain.accounting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;

/** An office in Mexico with its accounts: mappings, exports and reconciliations over a fresh database. */
final class AccountsDesk {

    static final OfficeCode LPO_MEX = new OfficeCode("LPO-MEX");
    static final Reader FINANCE = reader(Role.FINANCE, LPO_MEX);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);

    private final IntakeDesk desk;
    private final Mappings mappings;
    private final Exports exports;
    private int files;

    AccountsDesk(Vendor vendor) {
        this.desk = new IntakeDesk(vendor);
        this.mappings = new Mappings(database().dataSource(), trail());
        this.exports = new Exports(database().dataSource(), desk.intake());
    }

    TestDatabase database() {
        return desk.database();
    }

    Trail trail() {
        return new Trail(database().dataSource(), CLOCK);
    }

    void bring(DraftActivity... drafts) {
        desk.take(taker -> List.of(drafts).forEach(draft -> taker.accept(new Incoming.Sound(draft, List.of()))));
    }

    void map(String name, MappingTerms terms) {
        database().inTransaction(() -> mappings.make(FINANCE, name, LPO_MEX, terms));
    }

    void remap(String name, MappingTerms terms) {
        long version = mapping(name).version();
        database().inTransaction(() -> mappings.change(FINANCE, name, version, terms));
    }

    Receipt export(String mapping, String... rows) {
        return exports.take(delivery(), mapping(mapping), ASheet.of(rows));
    }

    Rehearsal rehearse(String mapping, String... rows) {
        return exports.rehearse(delivery(), mapping(mapping), ASheet.of(rows));
    }

    private Delivery delivery() {
        return new Delivery(FINANCE, LPO_MEX, Delivery.ACCOUNTS, String.format("%064d", ++files), 1);
    }

    private Mapping mapping(String name) {
        return mappings.named(Scope.of(FINANCE), name);
    }

    Reconciliation reconciliation(Reader by, String mapping, String from, String to) {
        return new Reconciliations(database().dataSource())
                .of(by, mapping, LocalDate.parse(from), LocalDate.parse(to), Reconciliations.DAYS);
    }

    /** Of each item its status, document and both amounts. */
    List<String> items(String mapping) {
        return reconciliation(FINANCE, mapping, "2024-01-01", "2024-01-31").items().stream()
                .map(item -> item.status().word() + " "
                        + (item.accounts() == null
                                ? "-"
                                : item.accounts().key() + " " + item.accounts().amount())
                        + " "
                        + (item.ledger() == null ? "-" : item.ledger().amount()))
                .map(text -> text.replace("0000 ", " ").replaceAll("0000$", ""))
                .toList();
    }

    /** The amounts of the entries that stand, with their documents. */
    List<String> standing() {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT e.document, e.amount FROM entry e WHERE e.reverses IS NULL AND NOT EXISTS"
                                        + " (SELECT 1 FROM entry r WHERE r.reverses = e.id) ORDER BY e.document, e.amount")
                        .map((row, context) -> row.getString("document") + " "
                                + row.getBigDecimal("amount").stripTrailingZeros().toPlainString())
                        .list());
    }

    long count(String table) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }

    static Reader reader(Role role, OfficeCode office) {
        return new Reader(
                1, "someone", "Someone", Set.of(role), Set.of(office), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
