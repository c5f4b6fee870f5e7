package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Treaty;
import org.jspecify.annotations.Nullable;

/** A round as somebody wants to open it, and what it has to hold to. */
final class SentRound {

    private static final String CYCLE = "cycle";
    private static final String DATE = "date";
    private static final String SOURCE = "source";

    private final Treaty treaty;
    private final List<Article> assessable;
    private final LocalDate today;

    /** @param articles of the treaty, in its order */
    SentRound(Treaty treaty, List<Article> articles, LocalDate today) {
        this.treaty = treaty;
        this.assessable = articles.stream()
                .filter(article -> article.assessability() == Assessability.ASSESSABLE)
                .toList();
        this.today = today;
    }

    /**
     * What is opened.
     *
     * @param articles that are asked about, in the treaty's order
     */
    record Opening(
            String treaty,
            String state,
            @Nullable Integer cycle,
            LocalDate date,
            String source,
            List<Article> articles) {}

    /**
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     * @throws Conflict when nothing of the treaty can be assessed
     */
    Opening read(String state, Sent sent) {
        if (assessable.isEmpty()) {
            throw new Conflict(
                    "nothing-to-assess",
                    "No mechanism reviews " + treaty.code() + " article by article: there is nothing to ask.");
        }
        sent.knowsOnly(Set.of(CYCLE, DATE, SOURCE));
        Integer cycle = cycle(sent);
        LocalDate date = date(sent);
        String source = sent.line(SOURCE, 1_000)
                .orElseGet(() -> "Self-assessment of " + treaty.code() + (cycle == null ? "" : ", cycle " + cycle)
                        + ", as of " + date);
        sent.mustBeSound();
        return new Opening(
                treaty.code(),
                state,
                cycle,
                date,
                source,
                assessable.stream()
                        .filter(article -> Objects.equals(article.reviewCycle(), cycle))
                        .toList());
    }

    private @Nullable Integer cycle(Sent sent) {
        Set<Integer> cycles = new TreeSet<>();
        for (Article article : assessable) {
            Integer of = article.reviewCycle();
            if (of != null) {
                cycles.add(of);
            }
        }
        Optional<Long> asked = sent.whole(CYCLE, 1, 100);
        if (cycles.isEmpty() && asked.isPresent()) {
            sent.wrong(CYCLE, "no-cycles", treaty.code() + " has no review cycles: a round asks about all of it.");
        } else if (!cycles.isEmpty() && asked.isEmpty()) {
            sent.missing(CYCLE);
        } else if (asked.isPresent() && !cycles.contains(asked.get().intValue())) {
            sent.wrong(CYCLE, "unknown-code", "The review cycles of " + treaty.code() + " are " + cycles + ".");
        }
        return asked.map(Long::intValue).orElse(null);
    }

    private LocalDate date(Sent sent) {
        LocalDate date = sent.date(DATE).orElse(today);
        LocalDate adopted = treaty.adoptedOn();
        if (adopted != null && date.isBefore(adopted)) {
            sent.wrong(DATE, "before-treaty", treaty.code() + " was adopted on " + adopted + ".");
        } else if (date.isAfter(today)) {
            sent.wrong(DATE, "in-future", "It is a day to come.");
        }
        return date;
    }
}
