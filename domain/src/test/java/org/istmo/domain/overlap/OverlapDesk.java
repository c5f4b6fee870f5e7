package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;

/** Two offices over a fresh database, whose activities are searched for overlaps as they come in. */
final class OverlapDesk {

    static final OfficeCode LPO_MEX = new OfficeCode("LPO-MEX");
    static final OfficeCode ROPAN = new OfficeCode("ROPAN");
    static final OfficeCode COE_MAR = new OfficeCode("COE-MAR");
    static final Reader MEXICO = reader(1, Role.OFFICER, LPO_MEX);
    static final Reader PANAMA = reader(2, Role.HEAD, ROPAN, COE_MAR);
    static final Reader AUDITOR = reader(3, Role.AUDITOR);
    static final Reader DONOR = reader(4, Role.DONOR);
    static final Reader ADMIN = reader(5, Role.ADMIN);
    static final Scope STAFF = Scope.of(AUDITOR);

    final TestDatabase database;
    final Overlaps overlaps;
    final OverlapDecisions decisions;
    final Resemblances resemblances;
    final Notices notices;
    private final Ledger ledger;
    private final Ledger blind;
    private final Clock clock = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC);
    private long receipts = 100;

    OverlapDesk(Vendor vendor) {
        this(vendor, OverlapSearch.TOGETHER);
    }

    /** @param together as {@link OverlapSearch} takes it */
    OverlapDesk(Vendor vendor, int together) {
        database = TestDatabase.of(vendor);
        Trail trail = new Trail(database.dataSource(), clock);
        ledger = new Ledger(database.dataSource(), database.snapshots(), clock, new OverlapSearch(clock, together));
        blind = new Ledger(database.dataSource(), database.snapshots(), clock);
        overlaps = new Overlaps(database.dataSource());
        resemblances = new Resemblances(database.dataSource());
        decisions = new OverlapDecisions(database.dataSource(), clock, new Reallocations(clock), trail) {
            @Override
            public void decide(Reader by, long overlap, Verdict verdict, Optional<String> keep, String reason) {
                database.inTransaction(() -> {
                    super.decide(by, overlap, verdict, keep, reason);
                    return true;
                });
            }

            @Override
            public void reverse(Reader by, long overlap, String reason) {
                database.inTransaction(() -> {
                    super.reverse(by, overlap, reason);
                    return true;
                });
            }
        };
        notices = new Notices(database.dataSource(), clock, trail) {
            @Override
            public void read(Reader reader, long id) {
                database.inTransaction(() -> {
                    super.read(reader, id);
                    return true;
                });
            }
        };
        database.jdbi().useHandle(handle -> {
            for (Reader reader : List.of(MEXICO, PANAMA, AUDITOR, DONOR, ADMIN)) {
                handle.createUpdate(
                                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled,"
                                        + " failed_attempts, credentials, created_at) VALUES (:id, :name, 'Somebody', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)")
                        .bind("id", reader.account())
                        .bind("name", reader.name())
                        .execute();
            }
        });
    }

    private static Reader reader(long account, Role role, OfficeCode... offices) {
        return new Reader(
                account,
                role.word() + account,
                "Somebody",
                Set.of(role),
                Set.of(offices),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
    }

    /** Posts activities of an office as one file. */
    void bring(OfficeCode office, DraftActivity... drafts) {
        bring(ledger, office, List.of(drafts));
    }

    /** As before there was a search. */
    void bringUnsearched(OfficeCode office, DraftActivity... drafts) {
        bring(blind, office, List.of(drafts));
    }

    void bring(OfficeCode office, List<DraftActivity> drafts) {
        bring(ledger, office, drafts);
    }

    private void bring(Ledger into, OfficeCode office, List<DraftActivity> drafts) {
        long receipt = receipts++;
        database.inTransaction(() -> {
            database.jdbi().useHandle(handle -> {
                org.istmo.domain.database.Latch.holdOffice(handle, office.code());
                handle.execute(
                        "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged,"
                                + " rejected) VALUES (?, ?, 1, '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)",
                        receipt,
                        office.code());
            });
            try (Batch batch = into.begin(receipt, office)) {
                drafts.forEach(batch::post);
                batch.finish();
            }
            return true;
        });
    }

    List<Overlap> open() {
        return overlaps.list(STAFF, "open", Optional.empty(), 100);
    }

    Overlap only() {
        List<Overlap> open = open();
        if (open.size() != 1) {
            throw new AssertionError(open.toString());
        }
        return open.get(0);
    }

    /** The pair of two identifiers, whatever its status. */
    Overlap between(String one, String other) {
        return Stream.of("open", "decided", "closed")
                .flatMap(status -> overlaps.list(STAFF, status, Optional.empty(), 500).stream())
                .filter(overlap -> Set.of(
                                overlap.left().identifier(), overlap.right().identifier())
                        .equals(Set.of(one, other)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found: " + one + " and " + other));
    }

    static String side(Overlap overlap, String identifier) {
        return overlap.left().identifier().equals(identifier) ? Decided.LEFT : Decided.RIGHT;
    }

    /** The dollars of all spending that is in consolidated figures. */
    String consolidated() {
        return money("a.left_out = ''");
    }

    /** The dollars of a donor's own statement. */
    String of(String donor) {
        return money("a.left_out IN ('', 'same-money', 'transfer') AND a.donor = '" + donor + "'");
    }

    private String money(String where) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT COALESCE(SUM(a.usd), 0) FROM allocation a JOIN entry e ON e.id = a.entry"
                                        + " WHERE e.type = '4' AND " + where)
                        .mapTo(BigDecimal.class)
                        .one())
                .setScale(2)
                .toPlainString();
    }

    List<String> all(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** An activity in the making. */
    static Draft draft(String identifier, String language, String title) {
        return new Draft(identifier, language, title);
    }

    static final class Draft {

        private final String identifier;
        private final String language;
        private final String title;
        private String description = "";
        private String start = "2023-03-06";
        private String end = "2023-03-10";
        private String country = "MX";
        private String amount = "18500.00";
        private String status = "2";
        private String donor = "US-GOV-11";
        private String agency = "";
        private String publisher = "XM-TEST";

        private Draft(String identifier, String language, String title) {
            this.identifier = identifier;
            this.language = language;
            this.title = title;
        }

        Draft saying(String words) {
            this.description = words;
            return this;
        }

        Draft from(String first, String last) {
            this.start = first;
            this.end = last;
            return this;
        }

        Draft in(String code) {
            this.country = code;
            return this;
        }

        Draft spending(String value) {
            this.amount = value;
            return this;
        }

        Draft planned() {
            this.status = "1";
            this.amount = "0";
            return this;
        }

        Draft fundedBy(String code) {
            this.donor = code;
            return this;
        }

        Draft publishedBy(String code) {
            this.publisher = code;
            return this;
        }

        Draft of(String otherAgency) {
            this.agency = otherAgency;
            return this;
        }

        DraftActivity build() {
            String source = identifier + title + description + start + end + country + amount + status + donor + agency;
            String planned = status.equals("1") ? "1" : "2";
            return new DraftActivity(
                    1,
                    identifier,
                    publisher,
                    Map.of(language, title),
                    description.isEmpty() ? Map.of() : Map.of(language, description),
                    status,
                    1,
                    Map.of(planned, LocalDate.parse(start), planned.equals("1") ? "3" : "4", LocalDate.parse(end)),
                    "USD",
                    List.of(new DraftOrganisation(donor, donor, "1")),
                    List.of(new DraftShare(DraftShare.COUNTRY, country, new BigDecimal("100"))),
                    List.of(),
                    amount.equals("0") ? List.of() : List.of(spent()),
                    source,
                    String.format("%064x", source.hashCode()),
                    DraftActivity.JSON,
                    new DraftDetails(null, null, null, agency, null, null, null, null, null, null, false),
                    DraftContents.NONE);
        }

        private DraftTransaction spent() {
            LocalDate day = LocalDate.parse(end);
            return new DraftTransaction(
                    1,
                    "",
                    "4",
                    day,
                    new BigDecimal(amount),
                    "USD",
                    day,
                    "",
                    DraftParty.NOBODY,
                    DraftParty.NOBODY,
                    List.of(),
                    List.of(),
                    "",
                    null,
                    "",
                    null);
        }
    }
}
