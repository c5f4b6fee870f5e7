package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Changes.Share;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.Figures;
import org.istmo.reporting.render.Labels;

/** The one paragraph that says what a revision changed: how many figures, and for each cause the one that it moved most. */
public final class ChangesInWords {

    private static final String BUNDLE = "changes";
    private static final String DOLLARS = "USD";

    private final Labels labels;
    private final Figures figures;
    private final Language language;

    private ChangesInWords(Language language) {
        this.language = language;
        this.labels = Labels.of(BUNDLE, language);
        this.figures = new Figures(language, labels);
    }

    /**
     * @param since the version before
     * @param issuedOn when that one was issued
     */
    public static Text of(int since, LocalDate issuedOn, List<ChangedFigure> changed) {
        return new Text(
                new ChangesInWords(Language.EN).paragraph(since, issuedOn, changed),
                new ChangesInWords(Language.ES).paragraph(since, issuedOn, changed));
    }

    private String paragraph(int since, LocalDate issuedOn, List<ChangedFigure> changed) {
        String how = changed.isEmpty() ? "none" : changed.size() == 1 ? "one" : "many";
        String first = labels.sentence(
                "figures." + how, Integer.toString(since), figures.longDate(issuedOn), figures.count(changed.size()));
        return Stream.concat(Stream.of(first), most(changed).map(this::sentence))
                .collect(Collectors.joining(" "));
    }

    /** A figure and the share of one cause in its difference. */
    private record Moved(ChangedFigure figure, Share share) {

        boolean inDollars() {
            return figure.unit().equals(DOLLARS);
        }

        BigDecimal size() {
            return share.difference().abs();
        }
    }

    /** For each cause, in the order of how much it moved. Amounts of one currency can be compared with each other, and there most often are some in US dollars. */
    private static Stream<Moved> most(List<ChangedFigure> changed) {
        Comparator<Moved> bySize = Comparator.comparing(Moved::inDollars).thenComparing(Moved::size);
        Map<String, Optional<Moved>> most = changed.stream()
                .flatMap(figure -> figure.causes().stream().map(share -> new Moved(figure, share)))
                .collect(Collectors.groupingBy(
                        moved -> moved.share().cause(),
                        TreeMap::new,
                        Collectors.reducing((one, other) -> bySize.compare(other, one) > 0 ? other : one)));
        return most.values().stream().flatMap(Optional::stream).sorted(bySize.reversed());
    }

    private String sentence(Moved moved) {
        Share share = moved.share();
        return labels.sentence(
                share.difference().signum() > 0 ? "rose" : "fell",
                labels.word("cause." + share.cause()),
                rows(share),
                moved.figure().label().in(language),
                amount(moved));
    }

    private String rows(Share share) {
        if (share.rows() == 0 || !ChangeCause.of(share.cause()).isOfTheLedger()) {
            return "";
        }
        return share.rows() == 1 ? labels.word("rows.one") : labels.sentence("rows.many", figures.count(share.rows()));
    }

    /** A count without what is counted: the figure's own words say so. */
    private String amount(Moved moved) {
        String unit = moved.figure().unit();
        BigDecimal size = moved.size();
        Function<BigDecimal, String> money = value -> figures.money(new Amount("", value, unit));
        if (unit.matches("[A-Z]{3}")) {
            return unit + "\u00a0" + money.apply(size);
        }
        BigDecimal plain = size.stripTrailingZeros();
        String number = plain.scale() <= 0 ? figures.count(plain.longValueExact()) : money.apply(plain);
        if (unit.equals("%")) {
            return number.equals("1") ? labels.word("points.one") : labels.sentence("points", number);
        }
        return number;
    }
}
