package org.istmo.web.overlap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.overlap.Overlap;
import org.istmo.domain.overlap.OverlapSide;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** Two activities beside each other, field by field, in the words of whoever reads the page; which fields differ is told by the same rule as in the API. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SideWords {

    private Reading reading;
    private CodeNames names;

    protected SideWords() {}

    @Inject
    public SideWords(Reading reading, CodeNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** Those of which either says something. */
    List<SideRow> rows(Overlap overlap) {
        SideView left = SideView.of(overlap.left());
        SideView right = SideView.of(overlap.right());
        Set<String> differ = Difference.between(overlap.left(), overlap.right()).stream()
                .map(Difference::field)
                .collect(Collectors.toSet());
        List<SideRow> rows = new ArrayList<>();
        rows.add(text("title", differ, left, right, SideView::title));
        rows.add(text("description", differ, left, right, SideView::description));
        rows.add(value("kind", differ, left, right, side -> names.ofAny(CodeList.KIND, side.kind())));
        rows.add(value("status", differ, left, right, side -> names.of(CodeList.STATUS, side.status())));
        rows.add(value("stage", differ, left, right, side -> names.ofAny(CodeList.STAGE, side.stage())));
        rows.add(value("start", differ, left, right, side -> day(side.start())));
        rows.add(value("end", differ, left, right, side -> day(side.end())));
        rows.add(items("countries", differ, left, right, side -> named(CodeList.PLACE, side.countries())));
        rows.add(items("themes", differ, left, right, side -> named(CodeList.THEME, side.themes())));
        rows.add(items("donors", differ, left, right, side -> named(CodeList.DONOR, side.donors())));
        rows.add(value(
                "external",
                differ,
                left,
                right,
                side -> Optional.ofNullable(side.external()).orElse("")));
        rows.add(items("amounts", differ, left, right, this::amounts));
        rows.add(value("participants", differ, left, right, side -> people(side.participants())));
        return rows.stream()
                .filter(row -> !row.left().isEmpty() || !row.right().isEmpty())
                .toList();
    }

    /** In the reader's language, or else in the one that there is. */
    String title(SideView.Words title) {
        String own = reading.getCode().equals("es") ? title.es() : title.en();
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(title.en()))
                .or(() -> Optional.ofNullable(title.es()))
                .orElse("");
    }

    String title(OverlapSide side) {
        return title(SideView.of(side).title());
    }

    /** From 0 to 1, as a percentage. */
    String score(BigDecimal score) {
        return reading.say("overlap.score.percent", score.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN));
    }

    private SideRow text(
            String field, Set<String> differ, SideView left, SideView right, Function<SideView, SideView.Words> words) {
        SideView.Words mine = words.apply(left);
        SideView.Words theirs = words.apply(right);
        return new SideRow(label(field), differ.contains(field), texts(mine, theirs), texts(theirs, mine));
    }

    private static List<Piece> texts(SideView.Words mine, SideView.Words theirs) {
        String english = said(mine.en());
        String spanish = said(mine.es());
        List<Piece> pieces = new ArrayList<>(Piece.words(english, said(theirs.en())));
        if (!spanish.equals(english)) {
            pieces.addAll(Piece.words(spanish, said(theirs.es())));
        }
        return pieces;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private SideRow value(
            String field, Set<String> differ, SideView left, SideView right, Function<SideView, String> value) {
        String mine = value.apply(left);
        String theirs = value.apply(right);
        return new SideRow(label(field), differ.contains(field), Piece.value(mine, theirs), Piece.value(theirs, mine));
    }

    private SideRow items(
            String field, Set<String> differ, SideView left, SideView right, Function<SideView, List<String>> items) {
        List<String> mine = items.apply(left);
        List<String> theirs = items.apply(right);
        return new SideRow(label(field), differ.contains(field), Piece.items(mine, theirs), Piece.items(theirs, mine));
    }

    private List<String> named(CodeList list, List<String> codes) {
        return codes.stream().map(code -> names.of(list, code)).toList();
    }

    private List<String> amounts(SideView side) {
        return side.amounts().stream()
                .map(amount -> reading.money(new BigDecimal(amount.value()), amount.currency()))
                .toList();
    }

    private String people(@Nullable Long count) {
        return count == null ? "" : reading.number(BigDecimal.valueOf(count));
    }

    private String day(@Nullable String day) {
        return day == null ? "" : reading.day(LocalDate.parse(day));
    }

    private String label(String field) {
        return reading.say("overlap.field." + field);
    }
}
