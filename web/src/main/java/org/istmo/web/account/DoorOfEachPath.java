package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;

/** The one place where readers are sent away from a path that is not meant for them; a path that does not say for whom it is does not open at all. */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DoorOfEachPath implements DynamicFeature {

    private SignedIn signedIn;

    protected DoorOfEachPath() {}

    @Inject
    public DoorOfEachPath(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> owner = resource.getResourceClass();
        if (owner.isAnnotationPresent(Path.class)) {
            context.register(new Door(of(owner, resource.getResourceMethod()), signedIn), Priorities.AUTHORIZATION);
        }
    }

    private record Door(OpenTo open, SignedIn signedIn) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            signedIn.someone().ifPresent(reader -> pass(open, reader));
        }
    }

    /** @throws IllegalStateException when the path does not say for whom it is */
    static OpenTo of(Class<?> owner, Method method) {
        return Optional.ofNullable(method.getAnnotation(OpenTo.class))
                .or(() -> Optional.ofNullable(owner.getAnnotation(OpenTo.class)))
                .orElseThrow(() -> new IllegalStateException(method + " does not say for whom it is."));
    }

    /** @throws Forbidden unless the reader belongs to one of the circles */
    static void pass(OpenTo open, Reader reader) {
        if (Arrays.stream(open.value()).noneMatch(circle -> circle.has(reader))) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }
}
