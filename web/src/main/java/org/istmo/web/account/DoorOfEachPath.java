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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.TokenArea;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.problem.Forbidden;

/**
 * The one place where readers are sent away from a path that is not meant for them, and tokens from one that they were not made for; a path that does not say for
 * whom it is does not open at all.
 */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DoorOfEachPath implements DynamicFeature {

    /** What changes nothing (RFC 9110, 9.2.1). */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The resources of an area, by the first words of their paths. */
    private static final Map<TokenArea, Set<String>> BEHIND =
            Map.of(TokenArea.LEDGERS, Set.of("exports"), TokenArea.REPORTS, Set.of("reports", "report-types"));

    private SignedIn signedIn;

    protected DoorOfEachPath() {}

    @Inject
    public DoorOfEachPath(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> owner = resource.getResourceClass();
        Optional.ofNullable(owner.getAnnotation(Path.class))
                .ifPresent(path -> context.register(
                        new Door(of(owner, resource.getResourceMethod()), path.value(), signedIn),
                        Priorities.AUTHORIZATION));
    }

    /** @param path of the resource, without what stands before all of them */
    private record Door(OpenTo open, String path, SignedIn signedIn) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            signedIn.someone().ifPresent(reader -> {
                pass(open, reader);
                pass(signedIn.reach(), request.getMethod(), path);
            });
        }
    }

    /** @throws IllegalStateException when the path does not say for whom it is */
    static OpenTo of(Class<?> owner, Method method) {
        return Optional.ofNullable(method.getAnnotation(OpenTo.class))
                .or(() -> Optional.ofNullable(owner.getAnnotation(OpenTo.class)))
                .orElseThrow(() -> new IllegalStateException(method + " does not say for whom it is."));
    }

    /**
     * @param verb of HTTP
     * @param path of a resource
     * @throws Forbidden unless a token that reaches so far opens it
     */
    static void pass(TokenReach reach, String verb, String path) {
        String first = path.replaceFirst("[/{].*", "");
        boolean reading = READING.contains(verb);
        boolean whoever = reading && first.equals("me");
        boolean within = reach.areas().isEmpty()
                || reach.areas().stream()
                        .anyMatch(area -> BEHIND.getOrDefault(area, Set.of()).contains(first));
        if (!whoever && (!within || (reach.readOnly() && !reading))) {
            throw new Forbidden("token-narrowed", "This token was made to open less than its account does.");
        }
    }

    /** @throws Forbidden unless the reader belongs to one of the circles */
    static void pass(OpenTo open, Reader reader) {
        if (Arrays.stream(open.value()).noneMatch(circle -> circle.has(reader))) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }
}
