package org.istmo.web.page;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a page's markup ask its beans for each of their properties once: a list is looked at for whether it is empty, for its size and for each of its rows, and
 * every time its bean would read it anew. While a page is written nothing changes what its beans say.
 */
public final class AskedOnce extends ELResolver {

    private static final String ANSWERS = AskedOnce.class.getName();

    /** Whether a class, or the one that it stands in for, is a bean of a page. */
    private static final ClassValue<Boolean> PAGES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isPage(type) || (type.getSuperclass() != null && isPage(type.getSuperclass()));
        }

        private static boolean isPage(Class<?> type) {
            return type.isAnnotationPresent(Named.class) && type.isAnnotationPresent(RequestScoped.class);
        }
    };

    private final BeanELResolver beans = new BeanELResolver();
    private final Supplier<Optional<Map<Object, Object>>> page;

    /** As the server makes it. */
    public AskedOnce() {
        this(() -> Optional.ofNullable(FacesContext.getCurrentInstance())
                .filter(faces -> PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId()))
                .map(FacesContext::getAttributes));
    }

    /** @param page what is known of the page that is written now; nothing while none is */
    AskedOnce(Supplier<Optional<Map<Object, Object>>> page) {
        this.page = page;
    }

    /** The answers of one page. */
    private static final class Answers {
        private final Map<Question, Optional<Object>> known = new HashMap<>();
    }

    private record Question(Class<?> bean, String property) {}

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null || property == null || !PAGES.get(base.getClass())) {
            return null;
        }
        Optional<Answers> answers = page.get().map(AskedOnce::answers);
        if (answers.isEmpty()) {
            return null;
        }
        Question question = new Question(base.getClass(), property.toString());
        Optional<Object> known = answers.get().known.get(question);
        if (known == null) {
            known = Optional.ofNullable(beans.getValue(context, base, property));
            answers.get().known.put(question, known);
        }
        context.setPropertyResolved(base, property);
        return known.orElse(null);
    }

    private static Answers answers(Map<Object, Object> page) {
        return (Answers) page.computeIfAbsent(ANSWERS, none -> new Answers());
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    /** No page sets anything of its bean. */
    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // Left to the resolvers after this one.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
