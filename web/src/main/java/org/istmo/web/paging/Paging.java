package org.istmo.web.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=} from 1 to 500, 50 when absent, and an opaque {@code ?after=}. */
@SuppressWarnings("NullAway.Init")
public class Paging {

    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    @QueryParam("after")
    private @Nullable String after;

    /** @throws Invalid when the limit is no number from 1 to 500 */
    public int limit() {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Invalid("?limit", "no-number", "The limit is a number from 1 to 500, not " + limit + ".");
        }
        throw new Invalid("?limit", "out-of-range", "The limit is a number from 1 to 500, not " + limit + ".");
    }

    /**
     * The numbers of the last item of the page before.
     *
     * @param count how many numbers a position has in this list
     * @throws Invalid when it is not what an answer's {@code next} said
     */
    public Optional<List<Long>> after(int count) {
        if (after == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII);
            List<Long> position =
                    Arrays.stream(text.split("\\.", -1)).map(Long::valueOf).toList();
            if (position.size() == count) {
                return Optional.of(position);
            }
        } catch (IllegalArgumentException notOurs) {
            throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
        }
        throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
    }

    /**
     * A number of a position that counts something.
     *
     * @throws Invalid when it is not what an answer's {@code next} said
     */
    public static int ordinal(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
        }
        return (int) number;
    }

    /**
     * A page of what was read with one item more than the limit, which tells whether there is a next page.
     *
     * @param position the numbers that an item is found again by
     */
    public <R, T> Page<T> page(List<R> rows, Function<R, T> item, Function<R, List<Long>> position) {
        return paged(rows, item, row -> numbers(position.apply(row)));
    }

    /**
     * A page of what may be shorter than the limit and is not the last.
     *
     * @param more whether there is a next page
     * @param position the numbers that an item is found again by
     */
    public static <R, T> Page<T> page(
            List<R> rows, boolean more, Function<R, T> item, Function<R, List<Long>> position) {
        return new Page<>(
                rows.stream().map(item).toList(),
                more && !rows.isEmpty() ? encoded(numbers(position.apply(rows.get(rows.size() - 1)))) : null);
    }

    private static String numbers(List<Long> position) {
        return String.join(".", position.stream().map(String::valueOf).toList());
    }

    /** A page of a list that was read whole: few items, or made in one go. */
    public <R, T> Page<T> pageOf(List<R> all, Function<R, T> item) {
        int from = after(1).map(position -> ordinal(position.get(0))).orElse(0);
        int to = (int) Math.min(all.size(), (long) from + limit() + 1);
        List<Integer> shown = IntStream.range(Math.min(from, to), to).boxed().toList();
        return page(shown, index -> item.apply(all.get(index)), index -> List.of(index + 1L));
    }

    /**
     * The word of the last item of the page before, in a list that is ordered by words.
     *
     * @throws Invalid when it is not what an answer's {@code next} said
     */
    public Optional<String> afterWord() {
        if (after == null) {
            return Optional.empty();
        }
        try {
            String word = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            if (Words.areOneLine(word)) {
                return Optional.of(word);
            }
        } catch (IllegalArgumentException notOurs) {
            throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
        }
        throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
    }

    /** The same as {@link #page}, of a list that is ordered by words. */
    public <R, T> Page<T> pageByWord(List<R> rows, Function<R, T> item, Function<R, String> word) {
        return paged(rows, item, word);
    }

    private <R, T> Page<T> paged(List<R> rows, Function<R, T> item, Function<R, String> position) {
        boolean more = rows.size() > limit();
        List<R> shown = more ? rows.subList(0, limit()) : rows;
        String next = more ? encoded(position.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    private static String encoded(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
