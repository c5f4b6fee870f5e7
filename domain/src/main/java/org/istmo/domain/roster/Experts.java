package org.istmo.domain.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.register.Step;

/** The experts of an office's or a centre's roster. {@code erase} takes the name away for good; deployments stay, of nobody. */
public final class Experts {

    static final String NAME = "name";
    static final String FROM = "availableFrom";
    static final String TO = "availableTo";
    static final String ERASED = "erasedOn";

    public static final RecordKind KIND = new RecordKind(
            "experts",
            "expert",
            "expert",
            List.of(
                    Field.of(NAME, new Line(200)).must().ofAPerson(),
                    Field.of("themes", new Codes("theme", "expert_theme")).must(),
                    Field.of("languages", new Codes("language", "expert_language"))
                            .must(),
                    Field.of("country", new Code("place")).ofAPerson(),
                    Field.of("secondingBody", new Code("partner")).in("body"),
                    Field.of(FROM, new Day()),
                    Field.of(TO, new Day()),
                    Field.of(ERASED, new Day()).set()),
            List.of(),
            Map.of("theme", "themes", "language", "languages", "country", "country", "secondingBody", "secondingBody"),
            List.of(NAME),
            RecordKind.OF_THE_OFFICE,
            new Available(),
            Map.of("erase", new Erase()));

    private Experts() {}

    /** Whom an availability is taken back from may not be deployed then. */
    private record Available() implements Rule {

        @Override
        public Filed judge(Change change, Filed expert, Sent sent) {
            Optional<LocalDate> from = expert.day(FROM);
            Optional<LocalDate> to = expert.day(TO);
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                sent.wrong(TO, "before-start", "Availability ends before it begins.");
            }
            if (change.before().isPresent()) {
                if (change.kept().has(ERASED)) {
                    throw new Conflict("erased", "This expert was erased.");
                }
                Deployed deployed = Deployed.of(change, change.kept().id());
                if (from.isPresent()
                        && deployed.first()
                                .filter(day -> day.isBefore(from.get()))
                                .isPresent()) {
                    sent.wrong(
                            FROM,
                            "deployed-then",
                            "The expert is deployed from " + deployed.first().get() + ".");
                }
                if (to.isPresent()
                        && deployed.last().filter(day -> day.isAfter(to.get())).isPresent()) {
                    sent.wrong(
                            TO,
                            "deployed-then",
                            "The expert is deployed until " + deployed.last().get() + ".");
                }
            }
            return expert;
        }
    }

    private record Deployed(Optional<LocalDate> first, Optional<LocalDate> last) {

        static Deployed of(Change change, long expert) {
            return change.handle()
                    .createQuery(
                            "SELECT MIN(starts_on), MAX(ends_on) FROM deployment WHERE expert = :expert AND NOT cancelled")
                    .bind("expert", expert)
                    .map((row, context) -> new Deployed(
                            Optional.ofNullable(row.getObject(1, LocalDate.class)),
                            Optional.ofNullable(row.getObject(2, LocalDate.class))))
                    .one();
        }
    }

    /** What says who they are goes for good; the trail never held it. */
    private record Erase() implements Step {

        @Override
        public Set<String> fields() {
            return Set.of();
        }

        @Override
        public Filed take(Change change, Sent sent) {
            if (change.kept().has(ERASED)) {
                throw new Conflict("erased", "This expert was erased.");
            }
            LocalDate today = change.days().today(change.kept().text(RecordKind.OFFICE));
            return change.kept().with(NAME, null).with("country", null).with(ERASED, today);
        }
    }
}
