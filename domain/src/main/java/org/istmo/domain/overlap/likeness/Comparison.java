package org.istmo.domain.overlap.likeness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two activities beside each other: every {@link Feature} of the pair. */
final class Comparison {

    private static final String NO_THEME = "unclassified";

    /** What is said of one side alone speaks neither for nor against. */
    private static final double UNKNOWN = 0.5;

    final Sketch left;
    final Sketch right;
    final Texts texts;
    final Days days;
    final Amounts amounts;
    private final Map<Feature, Double> features = new EnumMap<>(Feature.class);

    private Comparison(Profile left, Profile right) {
        this.left = left.sketch();
        this.right = right.sketch();
        this.texts = Texts.closest(left, right);
        this.days = Days.between(left.sketch(), right.sketch());
        this.amounts = Amounts.between(left.sketch(), right.sketch());
    }

    static Comparison of(Profile left, Profile right) {
        Comparison comparison = new Comparison(left, right);
        comparison.measureWords();
        comparison.measureMarks();
        comparison.measureDays();
        comparison.measurePlaces();
        comparison.measureMoney();
        comparison.measureTerms();
        return comparison;
    }

    double of(Feature feature) {
        return features.getOrDefault(feature, 0.0);
    }

    private void put(Feature feature, double measured) {
        features.put(feature, measured);
    }

    private void put(Feature feature, boolean holds) {
        put(feature, holds ? 1 : 0);
    }

    private void measureWords() {
        put(Feature.TITLE, texts.title());
        put(Feature.TITLE_LEAST, texts.titleLeast());
        put(Feature.WHOLE, texts.whole());
        put(Feature.RARE, Math.min(1, rare() / 1.6));
        put(Feature.CONTENT, Math.min(1, (texts.withinRight.content() + texts.withinLeft.content()) / 6));
        put(Feature.OTHER_TOPIC, texts.conflict(Category.TOPIC));
        put(Feature.OTHER_WHO, texts.conflict(Category.WHO));
        put(Feature.OTHER_BODY, texts.conflict(Category.BODY));
        put(Feature.OTHER_ACT, texts.conflict(Category.ACT));
        put(Feature.OTHER_THING, texts.conflict(Category.THING));
        put(Feature.OTHER_FORM, texts.formConflict());
        put(Feature.OTHER_LEVEL, texts.conflict(Category.LEVEL));
        put(Feature.OTHER_MODE, texts.conflict(Category.MODE));
        put(Feature.OTHER_TIME, texts.conflict(Category.TIME));
        put(Feature.OTHER_WORDS, texts.wordConflict());
        put(Feature.OTHER_CONTENT, texts.contentConflict());
        put(Feature.OTHER_SUBJECT, texts.subjectConflict());
    }

    private double rare() {
        return (rare(texts.titleLeft) + rare(texts.titleRight)) / 2;
    }

    private static double rare(Coverage coverage) {
        return coverage.shared().stream()
                .filter(term -> term.category().rare())
                .mapToDouble(Term::weight)
                .sum();
    }

    private void measureMarks() {
        Marks mine = texts.leftMarks();
        Marks theirs = texts.rightMarks();
        put(Feature.MARK, mine.agree(theirs));
        put(Feature.OTHER_MARK, mine.conflict(theirs));
        put(Feature.MARK_OF_ONE, markOfOne());
        put(Feature.OTHER_YEAR, texts.yearConflict());
        put(Feature.OTHER_COUNT, texts.countConflict());
    }

    /** One side's title counts sessions and the other side says nothing of them; the first of several is often just the thing itself. */
    private double markOfOne() {
        Set<String> mine = texts.leftMarks().all();
        Set<String> theirs = texts.rightMarks().all();
        if (mine.isEmpty() == theirs.isEmpty()) {
            return 0;
        }
        Set<String> said = mine.isEmpty()
                ? texts.rightTitle.marks().all()
                : texts.leftTitle.marks().all();
        return said.isEmpty() ? 0 : said.contains("1") || said.contains("a") ? 0.5 : 1;
    }

    private void measureDays() {
        put(Feature.NEAR, days.near());
        put(Feature.ENDS_NEAR, days.endsNear());
        put(Feature.OVERLAP, days.overlapShare());
        put(Feature.GAP, days.apart());
        put(Feature.FAR, days.far());
        put(Feature.ANOTHER_TIME, days.isAnotherTime());
        put(Feature.SAME_LENGTH, days.sameLength());
        put(
                Feature.ALIKE_AND_NEAR,
                texts.titleLeast() * Math.max(days.near(), days.overlapShare() * days.sameLength()));
    }

    private void measurePlaces() {
        put(Feature.COUNTRY, likeness(left.countries(), right.countries()));
        put(Feature.OTHER_COUNTRY, Sets.clash(left.countries(), right.countries()));
        Gazetteer gazetteer = Gazetteer.shipped();
        Set<String> mine = gazetteer.local(texts.leftWhole.places());
        Set<String> theirs = gazetteer.local(texts.rightWhole.places());
        boolean met = mine.stream().anyMatch(place -> theirs.stream().anyMatch(other -> gazetteer.meet(place, other)));
        put(Feature.LOCALITY, met);
        put(Feature.OTHER_LOCALITY, !mine.isEmpty() && !theirs.isEmpty() && !met);
        put(Feature.OTHER_COUNTRY_NAMED, Sets.clash(countries(texts.leftTitle), countries(texts.rightTitle)));
    }

    private static double likeness(Set<String> left, Set<String> right) {
        return left.isEmpty() || right.isEmpty() ? UNKNOWN : Sets.likeness(left, right);
    }

    private static Set<String> countries(Wording wording) {
        Set<String> countries = new TreeSet<>();
        for (String place : wording.places()) {
            countries.add(Gazetteer.shipped().country(place));
        }
        countries.remove("");
        return countries;
    }

    private void measureMoney() {
        put(Feature.AMOUNT, amounts.same());
        put(Feature.AMOUNT_NEAR, amounts.near());
        put(Feature.AMOUNT_IN_PART, amounts.inPart());
        put(Feature.OTHER_AMOUNT, amounts.inPart() ? 0 : amounts.apart());
        put(Feature.DONOR, Sets.meet(left.donors(), right.donors()));
        put(Feature.OTHER_DONOR, Sets.clash(left.donors(), right.donors()));
    }

    private void measureTerms() {
        @Nullable String kind = left.kind();
        put(Feature.KIND, kind != null && kind.equals(right.kind()));
        put(Feature.OTHER_KIND, kind != null && right.kind() != null && !kind.equals(right.kind()));
        Set<String> mine = themes(left);
        Set<String> theirs = themes(right);
        put(Feature.THEME, mine.isEmpty() || theirs.isEmpty() ? UNKNOWN : Sets.meet(mine, theirs) ? 1 : 0);
        put(Feature.OTHER_THEME, Sets.clash(mine, theirs));
        boolean counted = left.people() > 0 && right.people() > 0;
        double apart = counted ? Math.abs(Math.log((double) left.people() / right.people())) : 0;
        put(Feature.PEOPLE, counted && apart < 0.13);
        put(Feature.OTHER_PEOPLE, apart < 0.13 ? 0 : Math.min(1, apart));
    }

    private static Set<String> themes(Sketch sketch) {
        Set<String> themes = new TreeSet<>(sketch.themes());
        themes.remove(NO_THEME);
        return themes;
    }
}
