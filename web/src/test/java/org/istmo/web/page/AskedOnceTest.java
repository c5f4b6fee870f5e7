package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedOnceTest {

    private Optional<Map<Object, Object>> page = Optional.of(new HashMap<>());
    private final AskedOnce once = new AskedOnce(() -> page);

    @Test
    void a_page_asks_its_bean_once_and_another_page_asks_anew() {
        ListPage bean = new ListPage();
        assertEquals(List.of("row"), ask(bean, "rows"));
        assertEquals(List.of("row"), ask(bean, "rows"));
        assertEquals(1, bean.asked);

        page = Optional.of(new HashMap<>());
        ask(bean, "rows");
        assertEquals(2, bean.asked);
    }

    @Test
    void what_is_nothing_is_asked_for_once_too() {
        ListPage bean = new ListPage();

        assertNull(ask(bean, "next"));
        assertNull(ask(bean, "next"));

        assertEquals(1, bean.asked);
    }

    @Test
    void what_stands_in_for_a_bean_is_asked_as_the_bean_is() {
        ListPage proxy = new ListPage() {};

        ask(proxy, "rows");
        ask(proxy, "rows");

        assertEquals(1, proxy.asked);
    }

    @Test
    void what_is_no_bean_of_a_page_and_what_is_asked_while_no_page_is_written_is_left_to_others() {
        assertFalse(resolved("words", "empty"));
        assertFalse(resolved(null, "listPage"));
        assertTrue(resolved(new ListPage(), "rows"));
        page = Optional.empty();
        assertFalse(resolved(new ListPage(), "rows"));
    }

    @Test
    void what_cannot_be_read_is_told_each_time() {
        ListPage bean = new ListPage();

        assertThrows(ELException.class, () -> ask(bean, "broken"));
        assertThrows(ELException.class, () -> ask(bean, "broken"));
    }

    private @Nullable Object ask(Object bean, String property) {
        return once.getValue(new Context(), bean, property);
    }

    private boolean resolved(@Nullable Object base, String property) {
        Context context = new Context();
        once.getValue(context, base, property);
        return context.isPropertyResolved();
    }

    /** A page with a list. */
    @Named
    @RequestScoped
    public static class ListPage {

        private int asked;

        public List<String> getRows() {
            asked++;
            return List.of("row");
        }

        public @Nullable String getNext() {
            asked++;
            return null;
        }

        public String getBroken() {
            throw new IllegalStateException("broken");
        }
    }

    /** Nothing but whether something was resolved. */
    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
