package org.istmo.web.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.activity.ActivityView.ShareView;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What an activity says of itself, in the words of whoever reads its page. */
final class ActivityWords {

    private final Reading reading;
    private final CodeNames names;

    ActivityWords(Reading reading, CodeNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** Something that is known of it. */
    public record Fact(String label, String value) {}

    /** Those that it says something of. */
    List<Fact> facts(ActivityView view, String changedAt) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "office", view.office());
        add(facts, "kind", names.ofAny(CodeList.KIND, view.kind()));
        add(facts, "status", names.of(CodeList.STATUS, view.status()));
        add(facts, "stage", names.ofAny(CodeList.STAGE, view.stage()));
        add(facts, "plannedStart", day(reading, view.plannedStart()));
        add(facts, "actualStart", day(reading, view.actualStart()));
        add(facts, "plannedEnd", day(reading, view.plannedEnd()));
        add(facts, "actualEnd", day(reading, view.actualEnd()));
        add(facts, "countries", shares(CodeList.PLACE, view.countries()));
        add(facts, "themes", shares(CodeList.THEME, view.themes()));
        add(facts, "frameworks", shares(CodeList.FRAMEWORK, view.frameworks()));
        add(
                facts,
                "articles",
                view.articles().stream()
                        .map(one -> share(one.treaty() + " " + one.article(), one.percentage()))
                        .collect(Collectors.joining(", ")));
        add(facts, "donor", names.ofAny(CodeList.DONOR, view.donor()));
        add(facts, "grant", view.grant());
        add(
                facts,
                "funding",
                view.funding().stream()
                        .map(one -> share(one.grant(), one.percentage()))
                        .collect(Collectors.joining(", ")));
        add(facts, "sensitivity", reading.say("activity.sensitivity." + view.sensitivity()));
        add(facts, "externalAgency", view.externalAgency());
        add(facts, "sameEventAs", view.sameEventAs());
        add(facts, "sameMoneyAs", view.sameMoneyAs());
        add(facts, "version", view.version() + " (" + changedAt + ")");
        return facts;
    }

    private void add(List<Fact> facts, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(reading.say("activity.field." + field), value));
        }
    }

    private String shares(CodeList list, List<ShareView> shares) {
        return shares.stream()
                .map(one -> share(names.of(list, one.code()), one.percentage()))
                .collect(Collectors.joining(", "));
    }

    private String share(String what, @Nullable BigDecimal percentage) {
        return percentage == null ? what : reading.say("activity.share", what, reading.number(percentage));
    }

    static String day(Reading reading, @Nullable String day) {
        return day == null ? "" : reading.day(LocalDate.parse(day));
    }
}
