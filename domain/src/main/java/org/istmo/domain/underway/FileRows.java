package org.istmo.domain.underway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Files that were brought, over one connection; their bytes in chunks of {@value #CHUNK}. */
class FileRows {

    static final int CHUNK = 65_536;

    private static final String FILE =
            "SELECT f.*, a.name AS by_name FROM underway_file f JOIN account a ON a.id = f.account WHERE ";
    private static final String MINE = " WHERE id = :id AND state = 'running' AND attempts = :attempt";

    private final Handle handle;

    FileRows(Handle handle) {
        this.handle = handle;
    }

    void insert(FileUnderway file, String sha256, Path bytes) throws IOException {
        handle.createUpdate("INSERT INTO underway_file (id, office, account, from_address, name, rehearsal, size_bytes,"
                        + " sha256, brought_at, state, pieces_read, posted, attempts) VALUES (:id, :office,"
                        + " :account, :address, :name, :rehearsal, :size, :sha256, :at, 'waiting', 0, 0, 0)")
                .bind("id", file.id())
                .bind("office", file.office().code())
                .bind("account", file.by().account())
                .bind("address", file.address())
                .bind("name", file.name())
                .bind("rehearsal", file.rehearsal())
                .bind("size", file.size())
                .bind("sha256", sha256)
                .bind("at", file.broughtAt())
                .execute();
        try (InputStream in = Files.newInputStream(bytes)) {
            int ordinal = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                handle.createUpdate(
                                "INSERT INTO underway_chunk (file, ordinal, bytes) VALUES (:file, :ordinal, :bytes)")
                        .bind("file", file.id())
                        .bind("ordinal", ordinal++)
                        .bind("bytes", chunk)
                        .execute();
            }
        }
    }

    /** A chunk in memory at a time. */
    void copy(FileUnderway file, OutputStream out) throws IOException {
        long chunks = (file.size() + CHUNK - 1) / CHUNK;
        for (int ordinal = 0; ordinal < chunks; ordinal++) {
            out.write(handle.createQuery("SELECT bytes FROM underway_chunk WHERE file = :file AND ordinal = :ordinal")
                    .bind("file", file.id())
                    .bind("ordinal", ordinal)
                    .mapTo(byte[].class)
                    .one());
        }
    }

    Optional<FileUnderway> withId(long id) {
        return handle.createQuery(FILE + "f.id = :id")
                .bind("id", id)
                .map((row, context) -> file(row))
                .findOne();
    }

    /** Those that nothing became of yet, and what became of somebody's own without a receipt since a moment: the newest first. */
    List<FileUnderway> shown(long account, OffsetDateTime since, int limit) {
        return handle.createQuery(FILE
                        + "f.state IN ('waiting', 'running') OR (f.account = :account AND f.state IN ('rehearsed',"
                        + " 'refused') AND f.ended_at > :since) ORDER BY f.id DESC LIMIT :limit")
                .bind("account", account)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> file(row))
                .list();
    }

    /** How many of somebody's nothing became of yet. */
    int open(long account) {
        return handle.createQuery("SELECT count(*) FROM underway_file WHERE account = :account AND state IN ('waiting',"
                        + " 'running')")
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
    }

    int open(Set<OfficeCode> offices) {
        return handle.createQuery(
                        "SELECT count(*) FROM underway_file WHERE office IN (<offices>) AND state IN ('waiting',"
                                + " 'running')")
                .bindList("offices", offices.stream().map(OfficeCode::code).toList())
                .mapTo(Integer.class)
                .one();
    }

    /** Takes the next one: of each office the first that nothing became of yet, so that no two of one office are ever underway and none overtakes another. */
    Optional<FileUnderway> claim(String node, OffsetDateTime at) {
        Optional<Long> next = handle.createQuery(
                        "SELECT id FROM underway_file f WHERE state = 'waiting' AND NOT EXISTS (SELECT 1 FROM"
                                + " underway_file o WHERE o.office = f.office AND o.id < f.id AND o.state IN ('waiting', 'running')) ORDER BY id LIMIT 1"
                                + " FOR UPDATE SKIP LOCKED")
                .mapTo(Long.class)
                .findOne();
        next.ifPresent(id -> handle.createUpdate(
                        "UPDATE underway_file SET state = 'running', attempts = attempts + 1, claimed_by = :node,"
                                + " claimed_at = :at WHERE id = :id")
                .bind("node", node)
                .bind("at", at)
                .bind("id", id)
                .execute());
        return next.flatMap(this::withId);
    }

    /** Whether it is still that attempt's. What was further before stays so: a file that is read once more is not further from its end. */
    boolean progress(FileUnderway file, FileUnderway.Progress progress, OffsetDateTime at) {
        return handle.createUpdate("UPDATE underway_file SET pieces_read = greatest(pieces_read, :read), posted ="
                                + " greatest(posted, :posted), pieces_all = coalesce(CAST(:all AS INTEGER),"
                                + " pieces_all), claimed_at = :at"
                                + MINE)
                        .bind("read", progress.read())
                        .bind("posted", progress.posted())
                        .bind("all", progress.all() == 0 ? null : progress.all())
                        .bind("at", at)
                        .bind("id", file.id())
                        .bind("attempt", file.attempt())
                        .execute()
                == 1;
    }

    /** Whether it was still that attempt's to say what became of it; its bytes go with that. */
    boolean end(
            FileUnderway file,
            FileUnderway.State state,
            Optional<Long> receipt,
            Optional<String> outcome,
            OffsetDateTime at) {
        int ended = handle.createUpdate(
                        "UPDATE underway_file SET state = :state, receipt = CAST(:receipt AS BIGINT), outcome ="
                                + " :outcome, ended_at = :at, claimed_by = NULL, claimed_at = NULL" + MINE)
                .bind("state", word(state))
                .bind("receipt", receipt.orElse(null))
                .bind("outcome", outcome.orElse(null))
                .bind("at", at)
                .bind("id", file.id())
                .bind("attempt", file.attempt())
                .execute();
        if (ended == 1) {
            handle.createUpdate("DELETE FROM underway_chunk WHERE file = :id")
                    .bind("id", file.id())
                    .execute();
        }
        return ended == 1;
    }

    /** The attempts that a node is said to have underway, by the numbers of their files. */
    List<Attempt> running(String node) {
        return handle.createQuery(
                        "SELECT id, attempts FROM underway_file WHERE state = 'running' AND claimed_by = :node ORDER"
                                + " BY id")
                .bind("node", node)
                .map((row, context) -> new Attempt(row.getLong(1), row.getInt(2)))
                .list();
    }

    void renew(Attempt attempt, OffsetDateTime at) {
        handle.createUpdate("UPDATE underway_file SET claimed_at = :at" + MINE)
                .bind("at", at)
                .bind("id", attempt.file())
                .bind("attempt", attempt.number())
                .execute();
    }

    /** Lets it wait again, if it was heard of no later. */
    void free(Attempt attempt, OffsetDateTime heardOf) {
        handle.createUpdate("UPDATE underway_file SET state = 'waiting', claimed_by = NULL, claimed_at = NULL" + MINE
                        + " AND claimed_at <= :heard")
                .bind("id", attempt.file())
                .bind("attempt", attempt.number())
                .bind("heard", heardOf)
                .execute();
    }

    /** Lets wait again what any node has that was not heard of since. */
    void freeStale(OffsetDateTime since) {
        handle.createUpdate(
                        "UPDATE underway_file SET state = 'waiting', claimed_by = NULL, claimed_at = NULL WHERE state"
                                + " = 'running' AND claimed_at < :since")
                .bind("since", since)
                .execute();
    }

    boolean waits() {
        return handle.createQuery("SELECT count(*) FROM underway_file WHERE state = 'waiting'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void letGo(OffsetDateTime endedBefore) {
        handle.createUpdate("DELETE FROM underway_file WHERE ended_at < :before")
                .bind("before", endedBefore)
                .execute();
    }

    private static String word(FileUnderway.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static FileUnderway file(ResultSet row) throws SQLException {
        return new FileUnderway(
                row.getLong("id"),
                new OfficeCode(row.getString("office")),
                new Person(row.getLong("account"), row.getString("by_name")),
                row.getString("from_address"),
                row.getString("name"),
                row.getBoolean("rehearsal"),
                row.getLong("size_bytes"),
                row.getObject("brought_at", OffsetDateTime.class),
                FileUnderway.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new FileUnderway.Progress(row.getInt("pieces_read"), row.getInt("pieces_all"), row.getInt("posted")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("receipt", Long.class)),
                Optional.ofNullable(row.getString("outcome")));
    }
}
