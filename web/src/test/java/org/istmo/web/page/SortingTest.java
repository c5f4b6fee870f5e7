package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTest {

    private static final SortedTable TABLE = new SortedTable(
            List.of("office", "q"),
            List.of(SortedColumn.falling("day", "app.home"), SortedColumn.rising("name", "app.name")),
            2);

    @Test
    void whoever_asks_for_nothing_has_the_first_column_in_its_own_way_from_the_beginning() {
        Sorting sorting = asked(Map.of());

        assertEquals(new Slice("day", true, 0, 3), sorting.slice());
        assertFalse(sorting.isFiltered());
        assertEquals("", sorting.value("q"));
    }

    @Test
    void the_head_of_the_column_that_it_is_sorted_by_turns_it_round_and_says_how_it_stands() {
        SortedHead head = asked(Map.of("sort", "name")).head("name");

        assertEquals("/list?sort=-name", head.href());
        assertEquals("ascending", head.aria());
        assertEquals("▲", head.mark());
        assertEquals(
                "/list?sort=name", asked(Map.of("sort", "-name")).head("name").href());
    }

    @Test
    void the_head_of_another_column_begins_in_its_own_way_and_keeps_the_filter_but_not_the_page() {
        Sorting sorting = asked(Map.of("sort", "name", "office", "LPO-MEX", "q", "a&b=ñ", "page", "3"));

        SortedHead head = sorting.head("day");

        assertEquals("/list?office=LPO-MEX&q=a%26b%3D%C3%B1&sort=-day", head.href());
        assertNull(head.aria());
        assertEquals("", head.mark());
    }

    @Test
    void a_page_has_as_many_rows_as_it_takes_and_leads_on_where_there_are_more() {
        Sorting sorting = asked(Map.of("page", "2", "q", "x"));

        SortedPage<String> middle = sorting.page(List.of("c", "d", "e"));

        assertEquals(new Slice("day", true, 2, 3), sorting.slice());
        assertEquals(List.of("c", "d"), middle.rows());
        assertEquals("/list?q=x&sort=-day", middle.hrefBefore());
        assertEquals("/list?q=x&sort=-day&page=3", middle.hrefNext());
    }

    @Test
    void a_list_that_was_read_whole_is_sorted_and_cut_alike() {
        Map<String, Comparator<String>> orders =
                Map.of("name", Comparator.naturalOrder(), "day", Comparator.comparing(String::length));
        List<String> all = List.of("b", "c", "aa");

        assertEquals(
                List.of("aa", "b"),
                asked(Map.of("sort", "name")).pageOf(all, orders).rows());
        assertEquals(List.of("aa", "b"), asked(Map.of()).pageOf(all, orders).rows());
        assertEquals(
                List.of("c"),
                asked(Map.of("sort", "-day", "page", "2")).pageOf(all, orders).rows());
        assertEquals(List.of(), asked(Map.of("page", "9")).pageOf(all, orders).rows());
    }

    @Test
    void the_first_page_leads_not_back_and_the_last_one_not_on() {
        SortedPage<String> only = asked(Map.of()).page(List.of("a", "b"));

        assertNull(only.hrefBefore());
        assertNull(only.hrefNext());
    }

    @ParameterizedTest
    @ValueSource(strings = {"size", "-size", "day; DROP TABLE", "-", "--day", " "})
    void an_order_that_the_table_has_not_is_as_if_it_had_not_been_asked_for(String sort) {
        assertEquals(new Slice("day", true, 0, 3), asked(Map.of("sort", sort)).slice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1000000", "99999999999999999999"})
    void a_page_that_is_none_is_the_first(String page) {
        assertEquals(1, asked(Map.of("page", page)).getNumber());
    }

    @Test
    void both_ways_of_every_column_can_be_chosen_and_the_one_that_holds_is() {
        List<SortedChoice> choices = asked(Map.of("sort", "name")).getChoices();

        assertEquals(
                List.of("-day", "day", "name", "-name"),
                choices.stream().map(SortedChoice::value).toList());
        assertEquals(
                List.of("name"),
                choices.stream()
                        .filter(SortedChoice::chosen)
                        .map(SortedChoice::value)
                        .toList());
    }

    @Test
    void what_the_filter_has_no_field_for_or_is_too_long_is_not_carried_on() {
        Sorting sorting = asked(Map.of("other", "x", "q", "y".repeat(201), "office", " ROPAN "));

        assertEquals("ROPAN", sorting.value("office"));
        assertTrue(sorting.asked("q").isEmpty());
        assertEquals("/list?office=ROPAN&sort=day", sorting.head("day").href());
    }

    @Test
    void a_field_that_was_left_empty_stays_said() {
        Sorting sorting = asked(Map.of("office", ""));

        assertEquals("/list?office=&sort=day", sorting.head("day").href());
        assertFalse(sorting.isFiltered());
        assertTrue(sorting.asked("office").isEmpty());
    }

    @Test
    void a_column_that_is_none_is_a_slip_of_the_markup() {
        assertThrows(IllegalArgumentException.class, () -> asked(Map.of()).head("size"));
    }

    private static Sorting asked(Map<String, String> parameters) {
        return TABLE.asked("/list", parameters::get);
    }
}
