package org.istmo.faults;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.audit.Verification;
import org.istmo.domain.clearance.Staff;
import org.jdbi.v3.core.Handle;

/** What has to be true after everything: each thing that is not, in a sentence. */
final class Truths {

    private final World world;
    private final List<String> broken = new ArrayList<>();

    private Truths(World world) {
        this.world = world;
    }

    /** Every due report was drafted once, every digest is right, nothing is half stored, the trail is whole. */
    static List<String> ofDrafts(World world) {
        Truths truths = new Truths(world);
        truths.due();
        truths.inTrail("report.draft");
        truths.bytes();
        truths.lineage();
        truths.trail();
        return truths.broken;
    }

    /** And every report was issued once, and everybody who is to be told was told. */
    static List<String> of(World world, List<String> mails) {
        Truths truths = new Truths(world);
        truths.broken.addAll(ofDrafts(world));
        truths.inTrail("report.issue");
        truths.digestsInTrail();
        truths.mails(mails);
        return truths.broken;
    }

    private void due() {
        none(
                "a period of a schedule with two runs",
                "SELECT schedule, period_from, count(*) FROM schedule_run GROUP BY schedule, period_from HAVING count(*) > 1");
        counts("runs", 1, "SELECT count(*) FROM schedule_run");
        counts("targets", world.agreements, "SELECT count(*) FROM schedule_target");
        counts("reports", world.agreements, "SELECT count(*) FROM report");
        counts("reports of different agreements", world.agreements, "SELECT count(DISTINCT scope_key) FROM report");
        counts("targets with their own report", world.agreements, "SELECT count(DISTINCT report) FROM schedule_target");
        counts("reports with a number of their own", world.agreements, "SELECT count(DISTINCT number) FROM report");
        none(
                "a report that failed or stays running",
                "SELECT number FROM report WHERE status NOT IN ('draft', 'issued')");
    }

    private void inTrail(String action) {
        none(
                "a report not exactly once in the trail as " + action,
                "SELECT p.number FROM report p LEFT JOIN audit_entry e ON e.subject = 'report:' || p.id AND e.action = '"
                        + action + "' GROUP BY p.number HAVING count(e.seq) <> 1");
    }

    private void bytes() {
        none(
                "a file of no report's",
                "SELECT f.id FROM report_file f LEFT JOIN report p ON p.id = f.report WHERE p.id IS NULL");
        none(
                "a chunk of no file",
                "SELECT c.file FROM report_chunk c LEFT JOIN report_file f ON f.id = c.file WHERE f.id IS NULL");
        none(
                "a report without all of its files",
                "SELECT p.number FROM report p LEFT JOIN report_file f ON f.report = p.id AND f.stage = CASE p.status WHEN 'issued' THEN 'issued' ELSE 'draft' END"
                        + " GROUP BY p.number, p.languages, p.formats HAVING count(f.id) <> 1 + array_length(string_to_array(p.languages, ','), 1)"
                        + " * array_length(string_to_array(p.formats, ','), 1)");
        none(
                "a snapshot that is not the report's",
                "SELECT p.number FROM report p JOIN report_file f ON f.report = p.id AND f.format = 'json' AND f.stage = CASE p.status WHEN 'issued' THEN 'issued' ELSE 'draft' END"
                        + " WHERE p.snapshot_sha256 <> f.sha256");
        world.database
                .jdbi()
                .useHandle(handle -> handle.createQuery("SELECT id, sha256, size_bytes FROM report_file ORDER BY id")
                        .map((row, context) ->
                                new Recorded(row.getLong("id"), row.getString("sha256"), row.getLong("size_bytes")))
                        .forEach(file -> digest(handle, file)));
    }

    /** What is said of a file. */
    private record Recorded(long id, String sha256, long size) {}

    private void digest(Handle handle, Recorded file) {
        MessageDigest digest = sha256();
        long size = 0;
        for (byte[] chunk : handle.createQuery("SELECT bytes FROM report_chunk WHERE file = :file ORDER BY ordinal")
                .bind("file", file.id())
                .mapTo(byte[].class)
                .list()) {
            digest.update(chunk);
            size += chunk.length;
        }
        if (size != file.size() || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            broken.add("file " + file.id() + " is not what its digest says");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Once for each report, neither missing nor doubled by a second reading. */
    private void lineage() {
        world.database
                .jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT p.scope_key, coalesce(sum(l.usd), 0) AS usd FROM report p LEFT JOIN lineage l ON l.report = p.id AND l.measure = 'expenditure'"
                                        + " GROUP BY p.scope_key ORDER BY p.scope_key")
                        .map((row, context) -> {
                            BigDecimal spent = BigDecimal.valueOf(100)
                                    .multiply(new BigDecimal(
                                            row.getString("scope_key").substring(2)));
                            return row.getBigDecimal("usd").compareTo(spent) == 0
                                    ? ""
                                    : "the lineage of " + row.getString("scope_key") + " says "
                                            + row.getBigDecimal("usd");
                        })
                        .filter(found -> !found.isEmpty())
                        .forEach(broken::add));
    }

    private void digestsInTrail() {
        none(
                "an issued file whose digest the trail does not name",
                "SELECT p.number FROM report p JOIN report_file f ON f.report = p.id AND f.stage = 'issued' AND f.format <> 'json'"
                        + " JOIN audit_entry e ON e.subject = 'report:' || p.id AND e.action = 'report.issue' JOIN audit_particulars d ON d.seq = e.seq"
                        + " WHERE position(f.sha256 IN d.detail) = 0");
    }

    private void trail() {
        Verification verified = new TrailReader(world.database.snapshots()).verify(Staff.AUDITOR);
        if (!verified.intact()) {
            broken.add("the trail is broken: " + verified);
        }
    }

    /** Each in the outbox once and sent; each came, under the one Message-ID, be it twice. */
    private void mails(List<String> came) {
        counts("messages", world.agreements, "SELECT count(*) FROM outbox");
        counts("messages that were sent", world.agreements, "SELECT count(*) FROM outbox WHERE state = 'sent'");
        Set<String> different = new HashSet<>(came);
        if (different.size() != world.agreements) {
            broken.add(different.size() + " different messages came, not " + world.agreements);
        }
    }

    private void counts(String what, long expected, String sql) {
        long found = world.number(sql);
        if (found != expected) {
            broken.add(found + " " + what + ", not " + expected);
        }
    }

    private void none(String what, String sql) {
        List<String> found = world.database
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .map((row, context) -> row.getString(1))
                        .list());
        if (!found.isEmpty()) {
            broken.add(what + ": " + found.size() + ", such as " + found.get(0));
        }
    }
}
