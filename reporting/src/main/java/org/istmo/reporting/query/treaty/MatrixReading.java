package org.istmo.reporting.query.treaty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Chapter;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.MatrixArticle;
import org.istmo.reporting.dataset.treaty.MatrixCell;
import org.istmo.reporting.dataset.treaty.StateLine;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.lineage.KeyText;
import org.istmo.reporting.query.treaty.AmountSums.Part;

/** Lays what was reported of a treaty beside what both offices do for it, State by State. */
class MatrixReading {

    private final List<Article> articles;
    private final TreatyArticles names;
    private final Map<String, Assessment> reported = new HashMap<>();
    private final SupportingActivities activities;
    private final SupportCells cells;
    private final Tally tally;
    private final AmountSums sums;

    MatrixReading(
            Treaty treaty,
            TreatyArticles names,
            List<Assessment> assessments,
            SupportingActivities activities,
            SupportCells cells,
            Tally tally,
            AmountSums sums) {
        this.articles = names.of(treaty);
        this.names = names;
        assessments.forEach(
                one -> reported.put(one.cell().state() + " " + one.cell().article(), one));
        this.activities = activities;
        this.cells = cells;
        this.tally = tally;
        this.sums = sums;
    }

    private Optional<Assessment> reported(StateName state, Article article) {
        return Optional.ofNullable(reported.get(state.code() + " " + article.article()));
    }

    /** But for final clauses. */
    List<MatrixArticle> articles(List<StateName> states) {
        return articles.stream()
                .filter(article -> article.assessability() != Assessability.FINAL_CLAUSE)
                .map(article -> article(article, states))
                .toList();
    }

    private MatrixArticle article(Article article, List<StateName> states) {
        Chapter chapter = article.chapter();
        return new MatrixArticle(
                names.name(article),
                chapter == null ? "" : chapter.chapter(),
                chapter == null ? Text.untranslated("") : BothLanguages.of(chapter.title()),
                states.stream()
                        .map(state ->
                                reported(state, article).map(Assessment::status).orElse(""))
                        .toList());
    }

    /** The articles of one State that there is anything to say of. */
    List<MatrixCell> cells(StateName state) {
        return articles.stream()
                .filter(article -> reported(state, article).isPresent()
                        || activities.support(state.code(), names.name(article))
                        || cells.hasMoney(state.code(), article.treaty(), article.article()))
                .map(article -> cell(state, article))
                .toList();
    }

    private MatrixCell cell(StateName state, Article article) {
        Optional<Assessment> assessment = reported(state, article);
        ArticleName name = names.name(article);
        return new MatrixCell(
                state,
                name,
                assessment.map(Assessment::status).orElseGet(() -> unreported(article)),
                assessment.map(Assessment::source).orElse(""),
                tally.count(
                        key("needed", state, article),
                        assessment.map(this::needs).orElse(List.of())),
                activities.counted(key("supporting", state, article), state.code(), name),
                cells.amounts(key("support", state, article), state.code(), article.treaty(), article.article()));
    }

    /** What an article itself says, where nobody reported anything. */
    private static String unreported(Article article) {
        return article.assessability() == Assessability.ASSESSABLE
                ? ""
                : article.assessability().word();
    }

    private List<Thing> needs(Assessment assessment) {
        return assessment.things(AssessmentPart.NEEDS).stream()
                .map(thing -> Thing.within(
                        assessment,
                        "need",
                        ComplianceReading.place(assessment, AssessmentPart.NEEDS, thing),
                        ComplianceReading.words(thing)))
                .toList();
    }

    /** The key of a figure of a State and an article. */
    static String key(String of, StateName state, Article article) {
        return key(of, state.code(), article.article());
    }

    static String key(String of, String state, String article) {
        return of + "." + KeyText.of(state) + "." + KeyText.of(article);
    }

    /** @param its the cells of the State */
    StateLine line(StateName state, List<MatrixCell> its) {
        return new StateLine(
                state,
                tally.count("reported." + state.code(), things(List.of(state), false)),
                tally.count("needed." + state.code(), things(List.of(state), true)),
                activities.inState("supporting." + state.code(), state.code()),
                sums.of(
                        "support." + state.code(),
                        its.stream()
                                .map(cell -> new Part(Thing.of(cell.article()).label(), cell.money()))
                                .toList()));
    }

    Counted reported(List<StateName> states) {
        return tally.count("reported.all", things(states, false));
    }

    Counted needs(List<StateName> states) {
        return tally.count("needs.all", things(states, true));
    }

    List<Amount> money(List<StateLine> lines) {
        return sums.of(
                "support.all",
                lines.stream()
                        .map(line -> new Part(line.state().name(), line.money()))
                        .toList());
    }

    private List<Thing> things(List<StateName> states, boolean needs) {
        List<Thing> things = new ArrayList<>();
        for (StateName state : states) {
            for (Article article : articles) {
                reported(state, article)
                        .ifPresent(
                                one -> things.addAll(needs ? needs(one) : List.of(Thing.of(one, names.name(article)))));
            }
        }
        return things;
    }
}
