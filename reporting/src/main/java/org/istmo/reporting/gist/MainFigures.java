package org.istmo.reporting.gist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;

/**
 * Which figures of a report are looked at first: those of the whole report, by the keys that the types give them (the README's "figure keys"). A new type whose
 * keys are others names them here.
 */
public final class MainFigures {

    /** How many a report has at most. */
    static final int MOST = 60;

    /** What a key may end with: the currency, or the agreement of a whole donor's statement. */
    private static final String WHOSE = "(\\.[A-Z]{3}|\\.grant~\\d+)?";

    private static final String SPENT = "(spent|disbursement|expenditure)\\.";

    /** By the order in which they are told. */
    private static final List<Pattern> MAIN = List.of(
            Pattern.compile("balance\\.opening(\\.[A-Z]{3})?"),
            Pattern.compile("income\\.in-[A-Z]{3}\\.when~within"),
            Pattern.compile("spent\\.in-[A-Z]{3}\\.cost~(direct|support)\\.when~within"),
            Pattern.compile("balance\\.closing(\\.[A-Z]{3})?"),
            Pattern.compile("budget\\.balance\\.total|commitments\\.open"),
            Pattern.compile("total\\.(spent\\.within|budget\\.balance|commitments\\.open)"),
            Pattern.compile("(income|commitment|disbursement|expenditure)\\.usd(\\.counted~yes)?"),
            Pattern.compile("portfolio\\.all\\.[a-z]+"),
            Pattern.compile("activities(\\.(all|running|planned|ended))?|people(\\.all\\.all)?"),
            Pattern.compile("(needs|programme-needs)\\.(all|articles|open|unsupported)|articles\\.reported"),
            Pattern.compile("(recommendations|gaps|missing|responses)\\.all|responses\\.overdue|overlaps\\.open"),
            Pattern.compile("(balance\\.(opening|closing)|budget\\.balance\\.total)\\.grant~\\d+"),
            Pattern.compile("(income|spent)\\.in-[A-Z]{3}\\.grant~\\d+(\\.cost~(direct|support))?\\.when~within"));

    /** Most figures are none of them, and are asked this alone. */
    private static final Pattern ANY =
            Pattern.compile(MAIN.stream().map(Pattern::pattern).collect(Collectors.joining("|")));

    private static final Pattern OVERSPENT = Pattern.compile("budget\\.balance\\.(total" + WHOSE + "|line~.+)");
    private static final Pattern OPENING = Pattern.compile("balance\\.opening" + WHOSE);
    private static final Pattern SPENDING =
            Pattern.compile(SPENT + ".*|total\\.spent\\.within|portfolio\\.all\\.spent");
    private static final Pattern FLOW = Pattern.compile("(income|commitment)\\..*");

    private MainFigures() {}

    /** @param units what each figure counts, by key */
    static List<MainFigure> of(List<Figure> figures, Map<String, Text> units) {
        return figures.stream()
                .filter(figure -> is(ANY, figure.amount().key()))
                .map(figure -> new Placed(place(figure.amount().key()), figure))
                .sorted(Comparator.comparingInt(Placed::place))
                .limit(MOST)
                .map(placed -> main(placed.figure(), units))
                .toList();
    }

    private record Placed(int place, Figure figure) {}

    private static int place(String key) {
        return IntStream.range(0, MAIN.size())
                .filter(index -> is(MAIN.get(index), key))
                .findFirst()
                .orElseThrow();
    }

    private static MainFigure main(Figure figure, Map<String, Text> units) {
        String key = figure.amount().key();
        Text currency = Text.untranslated(figure.amount().currency());
        return new MainFigure(key, figure.label(), figure.amount().value(), units.getOrDefault(key, currency));
    }

    /** Whether a figure says what is left of a budget, or of a line of it. */
    static boolean isLeftOfBudget(String key) {
        return is(OVERSPENT, key);
    }

    /** Whether a figure carries over what the report before closed with. */
    public static boolean isOpening(String key) {
        return is(OPENING, key);
    }

    /** The key of the balance that an opening carries over. */
    public static String closingOf(String opening) {
        return opening.replaceFirst("^balance\\.opening", "balance.closing");
    }

    /** Whether a figure says what was spent in the period. */
    public static boolean isSpending(String key) {
        return is(SPENDING, key);
    }

    /** Whether a figure says what came in or went out in the period: a balance follows from such figures. */
    public static boolean isFlow(String key) {
        return isSpending(key) || is(FLOW, key);
    }

    private static boolean is(Pattern pattern, String key) {
        return pattern.matcher(key).matches();
    }
}
