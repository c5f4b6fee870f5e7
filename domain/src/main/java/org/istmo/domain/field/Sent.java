package org.istmo.domain.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody sent, field by field, whatever it was written in. What is wrong with a field is remembered with its place, so that all of it comes to
 * light at once; absent and null are the same, and so is a text without words.
 */
public interface Sent {

    Optional<String> line(String name, int most);

    Optional<String> lines(String name, int most);

    /** Words by language, {@code en} and {@code es}. */
    Map<String, String> words(String name, int most);

    Optional<LocalDate> date(String name);

    Optional<BigDecimal> decimal(String name, int integerDigits, int decimals);

    Optional<Long> whole(String name, long least, long most);

    Optional<Boolean> yesOrNo(String name);

    Optional<String> oneOf(String name, Set<String> known);

    List<String> texts(String name, int most);

    /** The whole numbers of a list, each within these bounds. */
    List<Long> wholes(String name, long least, long most);

    /** Whether a field is there and not null, be it a list without things. */
    boolean isThere(String name);

    Optional<Sent> within(String name);

    /** The things of a list. */
    List<Sent> all(String name);

    /** Finds every field wrong that is not among the known ones. */
    void knowsOnly(Set<String> known);

    /** Remembers that a field is wrong. */
    void wrong(String name, String code, String detail);

    /** Remembers that an item of a list of texts is wrong; the first one is 0. */
    void wrong(String name, int index, String code, String detail);

    /** Remembers that a field has to be there, unless something else is wrong with it. */
    void missing(String name);

    /** @throws org.istmo.domain.problem.Invalid naming every field that was wrong so far */
    void mustBeSound();
}
