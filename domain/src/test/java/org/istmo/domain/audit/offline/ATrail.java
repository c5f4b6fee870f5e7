package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A trail to meddle with, as it is exported. */
final class ATrail {

    private static final String HEADER =
            "seq,at,actor,name,action,subject,outcome,address,detail,at_hashed,digest,previous,hash,salt";

    final List<TrailRow> rows = new ArrayList<>();

    /** Of so many entries. */
    static ATrail of(int entries) {
        ATrail trail = new ATrail();
        for (int seq = 1; seq <= entries; seq++) {
            trail.rows.add(trail.row(
                    seq,
                    "thing:" + seq,
                    seq == 1 ? ChainHash.GENESIS : trail.rows.get(seq - 2).hash()));
        }
        return trail;
    }

    /** An entry whose hashes are right. */
    TrailRow row(long seq, String subject, String previous) {
        return row(seq, "test", subject, previous);
    }

    private TrailRow row(long seq, String action, String subject, String previous) {
        String at = "2026-11-%02dT10:00:00.000000Z".formatted((seq - 1) / 3 + 1);
        String detail = "{\"said\":\"it, \\\"quoted\\\"\"}";
        String digest = ChainHash.ofParticulars("ab".repeat(16), "127.0.0.1", detail);
        return new TrailRow(
                seq,
                at,
                "account:7",
                action,
                subject,
                "done",
                digest,
                previous,
                ChainHash.ofEntry(seq, at, "account:7", action, subject, "done", digest, previous),
                "127.0.0.1",
                "ab".repeat(16),
                detail,
                at);
    }

    TrailRow entry(int seq) {
        return rows.get(seq - 1);
    }

    void put(int seq, UnaryOperator<TrailRow> change) {
        rows.set(seq - 1, change.apply(entry(seq)));
    }

    /** As an entry reads that says what was erased; what comes after it is what would have come. */
    void erasing(int seq, String subject) {
        rows.set(seq - 1, row(seq, "trail.erase", subject, entry(seq - 1).hash()));
        hashAnew(seq + 1);
    }

    /** Computes every hash anew from an entry on, as somebody does who knows how; what was erased stays so. */
    void hashAnew(int from) {
        for (int seq = from; seq <= rows.size(); seq++) {
            TrailRow was = entry(seq);
            TrailRow is = row(
                    seq,
                    was.action(),
                    was.subject(),
                    seq == 1 ? ChainHash.GENESIS : entry(seq - 1).hash());
            rows.set(seq - 1, was.isErased() ? erased(is) : is);
        }
    }

    static TrailRow erased(TrailRow row) {
        return saying(row, "", "", "");
    }

    static TrailRow about(TrailRow row, String subject) {
        return new TrailRow(
                row.seq(),
                row.at(),
                row.actor(),
                row.action(),
                subject,
                row.outcome(),
                row.digest(),
                row.previous(),
                row.hash(),
                row.address(),
                row.salt(),
                row.detail(),
                row.shown());
    }

    static TrailRow shownAt(TrailRow row, String shown) {
        return new TrailRow(
                row.seq(),
                row.at(),
                row.actor(),
                row.action(),
                row.subject(),
                row.outcome(),
                row.digest(),
                row.previous(),
                row.hash(),
                row.address(),
                row.salt(),
                row.detail(),
                shown);
    }

    static TrailRow saying(TrailRow row, String address, String salt, String detail) {
        return new TrailRow(
                row.seq(),
                row.at(),
                row.actor(),
                row.action(),
                row.subject(),
                row.outcome(),
                row.digest(),
                row.previous(),
                row.hash(),
                address,
                salt,
                detail,
                row.shown());
    }

    /** The heads of days: three entries a day, but for the last one. */
    String heads() {
        List<String> heads = new ArrayList<>();
        for (int seq = 3; seq < rows.size(); seq += 3) {
            heads.add(
                    0,
                    "{\"day\":\"2026-11-%02d\",\"entries\":3,\"hash\":\"%s\",\"seq\":%d}"
                            .formatted(seq / 3, entry(seq).hash(), seq));
        }
        return "{\"items\":[" + String.join(",", heads) + "],\"next\":null}";
    }

    Path write(Path directory) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        for (TrailRow row : rows) {
            text.append(String.join(
                            ",",
                            String.valueOf(row.seq()),
                            row.shown(),
                            row.actor(),
                            "",
                            row.action(),
                            quoted(row.subject()),
                            row.outcome(),
                            row.address(),
                            quoted(row.detail()),
                            row.at(),
                            row.digest(),
                            row.previous(),
                            row.hash(),
                            row.salt()))
                    .append("\r\n");
        }
        return Files.writeString(directory.resolve("trail.csv"), text);
    }

    private static String quoted(String text) {
        String kept = text.startsWith("=") || text.startsWith("'") ? "'" + text : text;
        return "\"" + kept.replace("\"", "\"\"") + "\"";
    }
}
