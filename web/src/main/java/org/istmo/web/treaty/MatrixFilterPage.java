package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Chapter;
import org.istmo.web.form.Choice;
import org.jspecify.annotations.Nullable;

/** What a matrix can be asked for, what it is asked for, and where its other States stand. */
@Named("matrixFilter")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MatrixFilterPage {

    private ShownMatrix shown;
    private TreatySaid said;

    protected MatrixFilterPage() {}

    @Inject
    public MatrixFilterPage(ShownMatrix shown, TreatySaid said) {
        this.shown = shown;
        this.said = said;
    }

    public List<Choice> getStates() {
        return shown.names().entrySet().stream()
                .map(state -> new Choice(state.getKey(), state.getValue()))
                .toList();
    }

    public boolean has(String state) {
        return shown.asked().states().contains(state);
    }

    public boolean isChosen() {
        return !shown.asked().states().isEmpty();
    }

    /** Its chapters in its order; none where it has none. */
    public List<Choice> getChapters() {
        Map<String, Choice> chapters = new LinkedHashMap<>();
        for (Article article : shown.articles()) {
            Chapter chapter = article.chapter();
            if (chapter != null) {
                chapters.putIfAbsent(
                        chapter.chapter(),
                        new Choice(
                                chapter.chapter(), say("matrix.chapter", chapter.chapter(), said.in(chapter.title()))));
            }
        }
        return List.copyOf(chapters.values());
    }

    public String getChapter() {
        return shown.asked().chapter();
    }

    public List<Choice> getShows() {
        return Stream.concat(
                        Stream.of(MatrixAsked.ALL, "reported", "unreported", "gaps", "active")
                                .map(show -> new Choice(show, say("matrix.show." + show))),
                        TreatySaid.REVIEWED.stream().map(status -> new Choice(status, say("matrix." + status))))
                .toList();
    }

    public String getShow() {
        return shown.asked().show();
    }

    /** Whether anything is asked for. */
    public boolean isFiltered() {
        return shown.asked().isFiltered();
    }

    /** States before these; null where there are none. */
    public @Nullable String getBefore() {
        return shown.asked().page() > 1
                ? shown.asked().at(shown.code(), shown.asked().page() - 1)
                : null;
    }

    /** States after these; null where there are none. */
    public @Nullable String getAfter() {
        return shown.asked().hasMore(shown.codes())
                ? shown.asked().at(shown.code(), shown.asked().page() + 1)
                : null;
    }

    private String say(String key, Object... values) {
        return said.reading().say("treaties." + key, values);
    }
}
