package org.istmo.reporting.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Schedules, over one connection. */
class ScheduleRows {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private static final String SELECT =
            "SELECT s.*, a.name AS owner_name FROM schedule s JOIN account a ON a.id = s.owner WHERE ";

    private static final Map<String, String> ORDERS = Map.of(
            "opened", "s.id",
            "name", "LOWER(s.name)",
            "about", "COALESCE(s.scope_key, s.per_each)",
            "office", "s.office",
            "state", "s.status");

    private final Handle handle;

    ScheduleRows(Handle handle) {
        this.handle = handle;
    }

    /** Newest first. Those that ended are among them. */
    List<Schedule> page(Optional<String> office, Optional<String> status, long before, int limit) {
        String only = (office.isPresent() ? " AND s.office = :office" : "")
                + (status.isPresent() ? " AND s.status = :status" : "");
        Query query = handle.createQuery(SELECT + "s.id < :before" + only + " ORDER BY s.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit);
        office.ifPresent(code -> query.bind("office", code));
        status.ifPresent(word -> query.bind("status", word));
        return query.map((row, context) -> schedule(row)).list();
    }

    /** The same in the order of a table's reader. */
    List<Schedule> slice(Optional<String> office, Optional<String> status, Slice slice) {
        String only = (office.isPresent() ? " AND s.office = :office" : "")
                + (status.isPresent() ? " AND s.status = :status" : "");
        Query query = handle.createQuery(SELECT + "1 = 1" + only + slice.ordered(ORDERS, "s.id"));
        office.ifPresent(code -> query.bind("office", code));
        status.ifPresent(word -> query.bind("status", word));
        return query.map((row, context) -> schedule(row)).list();
    }

    Optional<Schedule> withId(long id) {
        return handle.createQuery(SELECT + "s.id = :id")
                .bind("id", id)
                .map((row, context) -> schedule(row))
                .findOne();
    }

    /** Held until the transaction ends: nobody else changes it or looks for what is due of it meanwhile. */
    Optional<Schedule> held(long id) {
        return handle.createQuery("SELECT id FROM schedule WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(this::withId);
    }

    /** Those of an office or of all, newest first; those that are paused or ended are among them. */
    List<Schedule> allOf(Optional<String> office) {
        return page(office, Optional.empty(), Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Those that are active, of an office or of all. */
    List<Schedule> activeOf(Optional<String> office) {
        return page(office, Optional.of(Schedule.ACTIVE), Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    List<Long> active() {
        return handle.createQuery("SELECT id FROM schedule WHERE status = 'active' ORDER BY id")
                .mapTo(Long.class)
                .list();
    }

    void insert(Schedule schedule) {
        bound(
                "INSERT INTO schedule (id, name, office, type, scope_kind, scope_key, per_each, period, year_start, cron, days_after, at_time, zone,"
                        + " languages, formats, catch_up, starts_on, ends_on, remind_days, status, counts_from, version, owner, saved_at) VALUES (:id, :name, :office,"
                        + " :type, :scopeKind, :scopeKey, :each, :period, :yearStart, :cron, :days, :at, :zone, :languages, :formats, :catchUp, :starts,"
                        + " :ends, :remind, :status, :countsFrom, :version, :owner, :savedAt)",
                schedule);
        insertLists(schedule);
    }

    void update(Schedule schedule) {
        bound(
                "UPDATE schedule SET name = :name, office = :office, type = :type, scope_kind = :scopeKind, scope_key = :scopeKey, per_each = :each,"
                        + " period = :period, year_start = :yearStart, cron = :cron, days_after = :days, at_time = :at, zone = :zone, languages = :languages,"
                        + " formats = :formats, catch_up = :catchUp, starts_on = :starts, ends_on = :ends, remind_days = :remind, status = :status, counts_from = :countsFrom,"
                        + " version = :version, owner = :owner, saved_at = :savedAt WHERE id = :id",
                schedule);
        for (String list : List.of("schedule_audience", "schedule_recipient")) {
            handle.createUpdate("DELETE FROM " + list + " WHERE schedule = :id")
                    .bind("id", schedule.id())
                    .execute();
        }
        insertLists(schedule);
    }

    private void bound(String sql, Schedule schedule) {
        ScheduleTerms terms = schedule.terms();
        Optional<DaysAfter> days = terms.rhythm() instanceof DaysAfter after ? Optional.of(after) : Optional.empty();
        handle.createUpdate(sql)
                .bind("id", schedule.id())
                .bind("name", terms.name())
                .bind("office", terms.office().code())
                .bind("type", terms.type())
                .bind("scopeKind", terms.scope().map(AskedScope::kind).orElse(null))
                .bind("scopeKey", terms.scope().map(AskedScope::key).orElse(null))
                .bind("each", terms.each().map(Each::word).orElse(null))
                .bind("period", terms.period().word())
                .bind("yearStart", MONTH_DAY.format(terms.yearStart()))
                .bind("cron", terms.rhythm() instanceof Cron cron ? cron.fields() : null)
                .bind("days", days.map(DaysAfter::days).orElse(null))
                .bind("at", days.map(after -> after.at().toString()).orElse(null))
                .bind("zone", terms.zone().getId())
                .bind(
                        "languages",
                        String.join(
                                ",",
                                terms.languages().stream().map(Language::code).toList()))
                .bind("formats", String.join(",", terms.formats()))
                .bind("catchUp", terms.catchUp().word())
                .bind("starts", terms.startsOn().orElse(null))
                .bind("ends", terms.endsOn().orElse(null))
                .bind("remind", terms.remindDays().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .bind("status", schedule.status())
                .bind("countsFrom", schedule.countsFrom())
                .bind("version", schedule.version())
                .bind("owner", schedule.owner())
                .bind("savedAt", schedule.savedAt())
                .execute();
    }

    private void insertLists(Schedule schedule) {
        insertList(
                "schedule_audience",
                "addressee",
                schedule.id(),
                schedule.terms().audience());
        insertList(
                "schedule_recipient", "address", schedule.id(), schedule.terms().recipients());
    }

    private void insertList(String table, String column, long schedule, List<String> words) {
        int ordinal = 0;
        for (String word : words) {
            handle.createUpdate("INSERT INTO " + table + " (schedule, ordinal, " + column
                            + ") VALUES (:schedule, :ordinal, :word)")
                    .bind("schedule", schedule)
                    .bind("ordinal", ++ordinal)
                    .bind("word", word)
                    .execute();
        }
    }

    private List<String> list(String table, String column, long schedule) {
        return handle.createQuery(
                        "SELECT " + column + " FROM " + table + " WHERE schedule = :schedule ORDER BY ordinal")
                .bind("schedule", schedule)
                .mapTo(String.class)
                .list();
    }

    private Schedule schedule(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        ScheduleTerms terms = new ScheduleTerms(
                row.getString("name"),
                new OfficeCode(row.getString("office")),
                row.getString("type"),
                scope(row.getString("scope_kind"), row.getString("scope_key")),
                Optional.ofNullable(row.getString("per_each")).flatMap(Each::of),
                Preset.of(row.getString("period")).orElseThrow(),
                MonthDay.parse(row.getString("year_start"), MONTH_DAY),
                rhythm(row),
                ZoneId.of(row.getString("zone")),
                words(row.getString("languages")).stream()
                        .map(code -> Language.of(code).orElseThrow())
                        .toList(),
                words(row.getString("formats")),
                list("schedule_audience", "addressee", id),
                list("schedule_recipient", "address", id),
                CatchUp.of(row.getString("catch_up")).orElseThrow(),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                words(row.getString("remind_days")).stream()
                        .map(Integer::valueOf)
                        .toList());
        return new Schedule(
                id,
                terms,
                row.getString("status"),
                row.getObject("counts_from", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                row.getLong("owner"),
                row.getString("owner_name"),
                row.getObject("saved_at", OffsetDateTime.class));
    }

    private static Optional<AskedScope> scope(@Nullable String kind, @Nullable String key) {
        return kind == null || key == null ? Optional.empty() : Optional.of(new AskedScope(kind, key));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        String cron = row.getString("cron");
        return cron == null
                ? new DaysAfter(row.getInt("days_after"), LocalTime.parse(row.getString("at_time")))
                : new Cron(cron);
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }
}
