package org.istmo.reporting.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.field.Sent;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.delivery.MailAddress;
import org.istmo.reporting.order.AskedReport.AskedScope;

/** Reads what was sent as a schedule, field by field, and remembers what is wrong with each. Looks nothing up. */
final class SentSchedule {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_RECIPIENTS = 50;
    private static final int MOST_REMINDERS = 5;
    private static final int EARLIEST_REMINDER = 90;

    private static final Set<String> FIELDS = Set.of(
            "name",
            "type",
            "scope",
            "perEach",
            "period",
            "yearStart",
            "cron",
            "daysAfter",
            "at",
            "zone",
            "languages",
            "formats",
            "audience",
            "recipients",
            "catchUp",
            "startsOn",
            "endsOn",
            "remindDays");

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private final Sent sent;

    SentSchedule(Sent sent) {
        this.sent = sent;
        sent.knowsOnly(FIELDS);
    }

    String name() {
        Optional<String> name = sent.line("name", LONGEST_NAME);
        if (name.isEmpty()) {
            sent.missing("name");
        }
        return name.orElse("");
    }

    Optional<String> type() {
        Optional<String> type = sent.line("type", LONGEST_KEY);
        if (type.isEmpty()) {
            sent.missing("type");
        }
        return type;
    }

    Optional<AskedScope> scope() {
        Optional<Sent> scope = sent.within("scope");
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        Set<String> kinds =
                Arrays.stream(ScopeKind.values()).map(ScopeKind::word).collect(Collectors.toUnmodifiableSet());
        scope.get().knowsOnly(kinds);
        List<AskedScope> said = kinds.stream()
                .sorted()
                .flatMap(kind -> scope.get().line(kind, LONGEST_KEY).stream().map(key -> new AskedScope(kind, key)))
                .toList();
        if (said.size() != 1) {
            sent.wrong("scope", "scope-missing", "A scope holds one key, such as {\"donor\": \"US-GOV-11\"}.");
        }
        return said.stream().findFirst();
    }

    Optional<Each> each() {
        return word("perEach", Each.values(), Each::word, Each::of);
    }

    Preset period() {
        Optional<Preset> period = word("period", Preset.values(), Preset::word, Preset::of);
        if (period.isEmpty()) {
            sent.missing("period");
        }
        return period.orElse(Preset.PREVIOUS_MONTH);
    }

    MonthDay yearStart() {
        return sent.line("yearStart", LONGEST_KEY)
                .map(text -> {
                    try {
                        MonthDay day = MonthDay.parse(text, MONTH_DAY);
                        if (day.getDayOfMonth() == 1) {
                            return day;
                        }
                    } catch (DateTimeException noDay) {
                        // Said below, as of any other day.
                    }
                    sent.wrong(
                            "yearStart",
                            "no-first-day",
                            "It is the first day of a month, such as 10-01, since reports go by whole months: " + text);
                    return NEW_YEAR;
                })
                .orElse(NEW_YEAR);
    }

    Rhythm rhythm() {
        Optional<String> cron = sent.line("cron", LONGEST_KEY);
        Optional<Long> days = sent.whole("daysAfter", 1, DaysAfter.MOST);
        Optional<LocalTime> at = at();
        if (cron.isEmpty()) {
            return new DaysAfter(
                    days.map(Long::intValue).orElse(DaysAfter.USUAL.days()), at.orElse(DaysAfter.USUAL.at()));
        }
        if (days.isPresent() || at.isPresent()) {
            sent.wrong("cron", "two-rhythms", "Either cron says when, or daysAfter and at do.");
        }
        try {
            return new Cron(cron.get());
        } catch (IllegalArgumentException noCron) {
            sent.wrong(
                    "cron",
                    "no-cron",
                    "Five fields are needed, minute, hour, day of month, month and day of week, such as 0 6 5 * *: "
                            + noCron.getMessage());
            return DaysAfter.USUAL;
        }
    }

    private Optional<LocalTime> at() {
        return sent.line("at", LONGEST_KEY).flatMap(text -> {
            try {
                return Optional.of(LocalTime.parse(
                        text, DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT)));
            } catch (DateTimeException noTime) {
                sent.wrong("at", "no-time", "Not a time such as 06:00: " + text);
                return Optional.empty();
            }
        });
    }

    ZoneId zone(ZoneId otherwise) {
        return sent.line("zone", LONGEST_KEY)
                .map(text -> {
                    if (ZoneId.getAvailableZoneIds().contains(text)) {
                        return ZoneId.of(text);
                    }
                    sent.wrong("zone", "no-zone", "No zone of the IANA database, such as America/Tijuana: " + text);
                    return otherwise;
                })
                .orElse(otherwise);
    }

    /** Empty where the usual ones are meant. */
    Optional<List<String>> words(String name) {
        List<String> words = sent.texts(name, LONGEST_KEY);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().distinct().toList());
    }

    List<String> recipients() {
        List<String> sound = new ArrayList<>();
        List<String> all = sent.texts("recipients", MailAddress.LONGEST);
        if (all.size() > MOST_RECIPIENTS) {
            sent.wrong("recipients", "too-many", "At most " + MOST_RECIPIENTS + " are told.");
        }
        for (int index = 0; index < all.size(); index++) {
            String address = all.get(index);
            if (MailAddress.holds(address)) {
                sound.add(address);
            } else {
                sent.wrong(
                        "recipients", index, "no-address", "Not a mail address such as name@example.org: " + address);
            }
        }
        return sound.stream().distinct().toList();
    }

    CatchUp catchUp() {
        return word("catchUp", CatchUp.values(), CatchUp::word, CatchUp::of).orElse(CatchUp.ALL);
    }

    Optional<LocalDate> startsOn() {
        return sent.date("startsOn");
    }

    Optional<LocalDate> endsOn(Optional<LocalDate> start) {
        Optional<LocalDate> end = sent.date("endsOn");
        end.filter(day -> start.filter(day::isBefore).isPresent())
                .ifPresent(day -> sent.wrong("endsOn", "before-start", "It ends before it starts."));
        return end;
    }

    /** The most first; the usual ones where nothing is said, none where an empty list is. */
    List<Integer> remindDays() {
        List<Integer> days = sent.wholes("remindDays", 0, EARLIEST_REMINDER).stream()
                .map(Long::intValue)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (days.size() > MOST_REMINDERS) {
            sent.wrong("remindDays", "too-many", "People are reminded " + MOST_REMINDERS + " times at most.");
        }
        return sent.isThere("remindDays") ? days : ScheduleTerms.USUAL_REMINDERS;
    }

    private <T> Optional<T> word(
            String name, T[] all, Function<T, String> toWord, Function<String, Optional<T>> toThing) {
        Set<String> known = Arrays.stream(all).map(toWord).collect(Collectors.toUnmodifiableSet());
        return sent.oneOf(name, known).flatMap(toThing);
    }
}
