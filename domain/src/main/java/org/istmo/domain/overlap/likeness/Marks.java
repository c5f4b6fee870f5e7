package org.istmo.domain.overlap.likeness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What tells apart the sessions of one course: "second session", "Módulo 2", "Fase II", "3rd edition", "lote B".
 *
 * @param numbers by unit, {@value #NTH} where an ordinal stands before no unit ("second workshop")
 */
record Marks(Map<String, Set<String>> numbers) {

    static final String NTH = "nth";

    static final Marks NONE = new Marks(Map.of());

    /** Words for numbers in the order of the numbers, from 1. */
    private static final List<Set<String>> ORDINALS = List.of(
            Set.of("first", "primer", "primero", "primera", "1st", "1er", "1ra", "1ro", "1era", "1ero", "1o", "1a"),
            Set.of("second", "segundo", "segunda", "2nd", "2do", "2da", "2o", "2a"),
            Set.of("third", "tercer", "tercero", "tercera", "3rd", "3er", "3ra", "3ro", "3era", "3o", "3a"),
            Set.of("fourth", "cuarto", "cuarta", "4th", "4to", "4ta", "4o", "4a"),
            Set.of("fifth", "quinto", "quinta", "5th", "5to", "5ta", "5o", "5a"),
            Set.of("sixth", "sexto", "sexta", "6th", "6to", "6ta", "6o", "6a"),
            Set.of("seventh", "septimo", "septima", "7th", "7mo", "7ma", "7o", "7a"),
            Set.of("eighth", "octavo", "octava", "8th", "8vo", "8va", "8o", "8a"),
            Set.of("ninth", "noveno", "novena", "9th", "9no", "9na", "9o", "9a"),
            Set.of("tenth", "decimo", "decima", "10th", "10mo", "10ma", "10o", "10a"));

    private static final List<Set<String>> CARDINALS = List.of(
            Set.of("one", "uno"),
            Set.of("two", "dos"),
            Set.of("three", "tres"),
            Set.of("four", "cuatro"),
            Set.of("five", "cinco"),
            Set.of("six", "seis"),
            Set.of("seven", "siete"),
            Set.of("eight", "ocho"),
            Set.of("nine", "nueve"),
            Set.of("ten", "diez"));

    private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    /** What an ordinal says before these is no session: "first quarter", "primeros respondientes". */
    private static final Set<String> OTHERWISE = Set.of(
            "quarter",
            "trimestre",
            "semester",
            "semestre",
            "half",
            "mitad",
            "time",
            "vez",
            "responder",
            "responders",
            "respondiente",
            "respondientes",
            "instance",
            "instancia",
            "instancias",
            "aid",
            "auxilios",
            "lady",
            "dama",
            "infancia",
            "generation",
            "floor",
            "piso",
            "hand",
            "mano",
            "line");

    private static final Set<String> NAMED_GENERATIONS = Set.of("generation", "generacion");

    static Marks in(List<Spelling.Word> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (int index = 0; index < words.size(); index++) {
            Spelling.Word word = words.get(index);
            @Nullable String unit = Units.unit(word.plain());
            if (unit != null) {
                if (index + 1 < words.size()) {
                    note(found, unit, after(words.get(index + 1)));
                }
                if (index > 0) {
                    note(found, unit, before(words.get(index - 1)));
                }
            } else if (index > 0 && !OTHERWISE.contains(word.plain())) {
                note(found, NTH, beforeNoUnit(words, index));
            }
        }
        return found.isEmpty() ? NONE : new Marks(found);
    }

    private static void note(Map<String, Set<String>> found, String unit, @Nullable String number) {
        if (number != null) {
            found.computeIfAbsent(unit, first -> new TreeSet<>()).add(number);
        }
    }

    /** "Session 2", "fase II", "módulo dos", "lot B", "level one". */
    private static @Nullable String after(Spelling.Word word) {
        if (Spelling.isNumber(word.plain()) && word.plain().length() <= 2) {
            return Integer.toString(Integer.parseInt(word.plain()));
        }
        @Nullable String number = numbered(CARDINALS, word.plain());
        if (number != null) {
            return number;
        }
        if (word.upper() && ROMANS.contains(word.plain())) {
            return Integer.toString(ROMANS.indexOf(word.plain()) + 1);
        }
        return word.upper() && word.plain().length() == 1 && word.plain().charAt(0) <= 'h' ? word.plain() : null;
    }

    /** "2nd session", "tercera fase", "II etapa". */
    private static @Nullable String before(Spelling.Word word) {
        @Nullable String number = numbered(ORDINALS, word.plain());
        return number == null && word.upper() && ROMANS.contains(word.plain())
                ? Integer.valueOf(ROMANS.indexOf(word.plain()) + 1).toString()
                : number;
    }

    /** "Second workshop", "II Taller"; what counts units counts nothing else. */
    private static @Nullable String beforeNoUnit(List<Spelling.Word> words, int index) {
        if (StopWords.are(words.get(index).plain())
                || NAMED_GENERATIONS.contains(words.get(index).plain())) {
            return null;
        }
        boolean ofUnitBefore = index > 1 && Units.unit(words.get(index - 2).plain()) != null;
        Spelling.Word before = words.get(index - 1);
        boolean roman = before.upper() && ROMANS.contains(before.plain());
        return ofUnitBefore && roman ? null : before(before);
    }

    private static @Nullable String numbered(List<Set<String>> words, String plain) {
        for (int index = 0; index < words.size(); index++) {
            if (words.get(index).contains(plain)) {
                return Integer.toString(index + 1);
            }
        }
        return null;
    }

    /** Whether the word is an ordinal in either language. */
    static boolean isOrdinal(String plain) {
        return numbered(ORDINALS, plain) != null || (ROMANS.contains(plain) && plain.length() > 1);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** 1 when both count by one unit and differ, less when they count by different ones; 0 when nothing speaks against. */
    double conflict(Marks other) {
        boolean shared = false;
        for (Map.Entry<String, Set<String>> mine : numbers.entrySet()) {
            @Nullable Set<String> theirs = other.numbers.get(mine.getKey());
            if (theirs != null) {
                shared = true;
                if (!meet(mine.getValue(), theirs)) {
                    return 1;
                }
            }
        }
        return shared || isEmpty() || other.isEmpty() || meet(all(), other.all()) ? 0 : 0.6;
    }

    /** Whether both name the same number. */
    boolean agree(Marks other) {
        return conflict(other) == 0 && meet(all(), other.all());
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>();
        numbers.values().forEach(all::addAll);
        return all;
    }

    private static boolean meet(Set<String> left, Set<String> right) {
        return left.stream().anyMatch(right::contains);
    }
}
