package org.istmo.domain.overlap.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Countries, states, municipalities and what lies in what, as the resource {@code gazetteer.txt} says. */
final class Gazetteer {

    private static final Pattern COLON = Pattern.compile("\\s+:\\s+");
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Pattern BAR = Pattern.compile("\\s+\\|\\s+");
    private static final Pattern BLANK = Pattern.compile("[\\s<]+");
    private static final Set<String> WHOLE_REGIONS =
            Set.of("central-america", "caribbean", "latin-america", "mesoamerica");
    private static final Gazetteer SHIPPED = new Gazetteer(Lines.of("gazetteer.txt"));

    private final Phrases phrases = new Phrases();
    private final Map<String, String> within = new HashMap<>();

    private Gazetteer(List<String> lines) {
        lines.forEach(this::read);
    }

    static Gazetteer shipped() {
        return SHIPPED;
    }

    /** @param plain words with stop words among them: some names begin with one */
    Phrases.@Nullable Found at(List<String> plain, int start) {
        return phrases.at(plain, start);
    }

    /** Whether it is a country. */
    boolean isCountry(String place) {
        return place.length() == 2;
    }

    /** Whether it lies in a country: a state, a province, a city. */
    boolean isLocal(String place) {
        return !isCountry(place) && !WHOLE_REGIONS.contains(place);
    }

    /** The country that it lies in, or is; empty for a region. */
    String country(String place) {
        String outer = place;
        while (!isCountry(outer) && within.containsKey(outer)) {
            outer = within.get(outer);
        }
        return isCountry(outer) ? outer : "";
    }

    /** Whether one is the other or lies in it. */
    boolean meet(String left, String right) {
        return left.equals(right) || lies(left, right) || lies(right, left);
    }

    /** Those of the places that lie in a country, each as closely as it is named: a city and not its state beside it. */
    Set<String> local(Set<String> places) {
        Set<String> local = new TreeSet<>(places);
        local.removeIf(place ->
                !isLocal(place) || places.stream().anyMatch(other -> !other.equals(place) && lies(other, place)));
        return local;
    }

    private boolean lies(String inner, String outer) {
        for (@Nullable String place = inner; place != null; place = within.get(place)) {
            if (place.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private void read(String line) {
        String[] halves = COLON.split(line, 2);
        String[] head = BLANK.split(halves[0]);
        if (head.length > 1) {
            within.put(head[0], head[1]);
        }
        String[] languages = BAR.split(halves[1]);
        String[] names = COMMA.split(languages[0]);
        String spanish = languages[languages.length - 1];
        Term.Label label = new Term.Label(names[0], languages.length > 1 ? spanish : names[0]);
        Term term = new Term(Category.PLACE, head[0], head.length > 1 ? head[1] : "", label);
        for (String name : names) {
            add(name, term);
        }
        if (languages.length > 1) {
            add(spanish, term);
        }
    }

    private void add(String name, Term term) {
        phrases.add(Spelling.words(name).stream().map(Spelling.Word::plain).toList(), term);
    }
}
