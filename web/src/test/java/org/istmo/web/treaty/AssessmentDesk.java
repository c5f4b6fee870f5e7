package org.istmo.web.treaty;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Evidence;
import org.istmo.domain.compliance.EvidenceFile;
import org.istmo.domain.compliance.ReportedCell;
import org.istmo.domain.compliance.SentFile;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.intake.SpooledFile;
import org.istmo.web.register.RegisterDesk;
import org.jspecify.annotations.Nullable;

/** Assessments over a fresh database, with people who send JSON whose quotation marks may be written as apostrophes. */
final class AssessmentDesk {

    static final Cell EXTRADITION = new Cell("UNCAC", "44", "MX");

    final RegisterDesk people;
    private Instant now = RegisterDesk.NOW;

    AssessmentDesk(Vendor vendor) {
        people = new RegisterDesk(vendor);
    }

    /** Lets days go by. */
    void later(int days) {
        now = now.plusSeconds(86_400L * days);
    }

    Assessments assessments() {
        return new Assessments(
                people.database().dataSource(),
                clock(),
                new Trail(people.database().dataSource(), clock()));
    }

    Evidence evidence() {
        return new Evidence(
                people.database().dataSource(),
                clock(),
                new Trail(people.database().dataSource(), clock()));
    }

    /** An activity of 2023 that supports article 5 of UNCAC with 40 % of its 150 dollars spent and 50 disbursed, half of it in Mexico and half in Guatemala. */
    void spendOnPolicies() {
        people.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged,"
                                + " rejected) VALUES (1, 'LPO-MEX', 1, '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)"));
        spendOnPolicies("MX-1");
    }

    /** Another such activity. */
    void spendOnPolicies(String identifier) {
        LedgerDesk.post(
                people.database(),
                anActivity()
                        .called(identifier)
                        .saying(details().article("UNCAC", "5", "40").build())
                        .dated("2", "2023-01-15")
                        .in("MX", "50")
                        .in("GT", "50")
                        .spending("150.00", "USD", "2023-05-31")
                        .transacting("3", "50.00", "USD", "2022-05-31")
                        .build());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    Assessment record(Reader by, Cell cell, long version, String json) {
        return people.database()
                .inTransaction(() -> assessments()
                        .record(
                                by,
                                cell,
                                version == 0 ? OptionalLong.empty() : OptionalLong.of(version),
                                RegisterDesk.sent(json)));
    }

    Assessment record(long version, String json) {
        return record(people.treaty, EXTRADITION, version, json);
    }

    Assessment one(Reader by, @Nullable String asOf) {
        return assessments().one(by, EXTRADITION, Optional.ofNullable(asOf).map(LocalDate::parse));
    }

    ReportedCell version(Reader by, long version) {
        return assessments().version(by, EXTRADITION, version);
    }

    ReportedCell recorded(Reader by, long record) {
        return assessments().recorded(by, EXTRADITION, record);
    }

    EvidenceFile send(Reader by, Cell cell, byte[] bytes) {
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(bytes), Evidence.LARGEST)) {
            return people.database()
                    .inTransaction(() -> evidence()
                            .keep(by, cell, new SentFile("ley.pdf", file.path(), file.size(), file.sha256())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was found wrong: pointer and code, in order. */
    static String faults(Runnable work) {
        return assertThrows(Invalid.class, work::run).fields().stream()
                .map(field -> field.pointer() + " " + field.code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What can be sent, as it was answered but for this field. */
    static String with(Assessment answered, String field, String json) {
        JsonObject object = AssessmentJson.of(answered);
        JsonObjectBuilder sent = Json.createObjectBuilder();
        for (String name : List.of(
                "status",
                "date",
                "source",
                "sourceStatus",
                "releasedOn",
                "releaseReference",
                "observations",
                "recommendations",
                "needs",
                "evidence")) {
            sent.add(name, object.get(name));
        }
        try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return sent.add(field, reader.readValue()).build().toString();
        }
    }
}
