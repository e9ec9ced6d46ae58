package org.marsad.security.roles;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from JAX-RS resources what they serve, through the locators of their sub-resources. */
final class JerseyPaths {

    private final Set<Found> found = new LinkedHashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private JerseyPaths() {}

    /** What these resources serve under a prefix. */
    static Set<Found> of(String prefix, Iterable<Class<?>> resources) {
        JerseyPaths paths = new JerseyPaths();
        for (Class<?> resource : resources) {
            Path root = annotation(resource, Path.class);
            if (root != null) {
                paths.walk(prefix + "/" + root.value(), resource);
            }
        }
        return paths.found;
    }

    private void walk(String path, Class<?> resource) {
        if (open.contains(resource)) {
            return;
        }
        open.push(resource);
        for (Method method : resource.getMethods()) {
            Path own = annotation(method, Path.class);
            String whole = own == null ? path : path + "/" + own.value();
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                Found.of(verb.get(), whole).forEach(found::add);
            } else if (own != null) {
                walk(whole, method.getReturnType());
            }
        }
        open.pop();
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> @Nullable A annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(type))
                .filter(annotation -> annotation != null)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> @Nullable A annotation(Class<?> resource, Class<A> type) {
        return family(resource).stream()
                .map(relative -> relative.getAnnotation(type))
                .filter(annotation -> annotation != null)
                .findFirst()
                .orElse(null);
    }

    /** The method where it is, and where it is inherited from: annotations may stand at either. */
    private static Stream<Method> declarations(Method method) {
        return family(method.getDeclaringClass()).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static List<Class<?>> family(Class<?> type) {
        List<Class<?>> family = new ArrayList<>(List.of(type));
        for (Class<?> parent : type.getInterfaces()) {
            family.addAll(family(parent));
        }
        if (type.getSuperclass() != null) {
            family.addAll(family(type.getSuperclass()));
        }
        return family;
    }
}
