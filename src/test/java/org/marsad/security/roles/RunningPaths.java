package org.marsad.security.roles;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every path and method that the running application has something for: controllers and actuator endpoints, static
 * resources, Camunda's APIs and applications, servlets, filters that serve pages, and Spring Security's own.
 */
final class RunningPaths {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern MATCHER =
            Pattern.compile("PathPattern \\[(?:(\\w+) )?([^\\]]+)]|pattern='([^']+)', (\\w+)");

    private final SortedSet<Found> found = new TreeSet<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final ServletWebServerApplicationContext application;

    private RunningPaths(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    static RunningPaths of(ServletWebServerApplicationContext application) {
        RunningPaths paths = new RunningPaths(application);
        application.getBeansOfType(HandlerMapping.class).forEach(paths::handlers);
        ServletContext servlets = Objects.requireNonNull(application.getServletContext());
        servlets.getServletRegistrations().values().forEach(paths::servlet);
        servlets.getFilterRegistrations().values().forEach(paths::filter);
        paths.logins();
        application
                .getBean(HealthEndpointGroups.class)
                .getNames()
                .forEach(group -> paths.add(List.of("GET"), "/actuator/health/" + group));
        return paths;
    }

    SortedSet<Found> found() {
        return found;
    }

    /** Parts of the application that serve something which nobody here knows how to read. */
    Set<String> unread() {
        return unread;
    }

    private void handlers(String bean, HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
            controllers.getHandlerMethods().keySet().forEach(this::controller);
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap().keySet().forEach(pattern -> add(List.of("GET", "HEAD"), pattern));
        } else if (!(mapping instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null)) {
            unread.add(bean);
        }
    }

    private void controller(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String pattern : mapping.getPatternValues()) {
            add(methods.isEmpty() ? METHODS : methods.stream().map(Enum::name).toList(), pattern);
        }
    }

    private void servlet(ServletRegistration servlet) {
        for (String mapping : servlet.getMappings()) {
            String prefix = mapping.replaceFirst("/\\*$", "");
            if (ServletContainer.class.getName().equals(servlet.getClassName())) {
                found.addAll(JerseyPaths.of(prefix, resources(servlet)));
                add(METHODS, mapping);
            } else if (!mapping.equals("/")) {
                unread.add(mapping);
            }
        }
    }

    private Collection<Class<?>> resources(ServletRegistration servlet) {
        String name = servlet.getInitParameter("jakarta.ws.rs.Application");
        if (name == null) {
            return application.getBean(ResourceConfig.class).getClasses();
        }
        try {
            Class<?> type = Class.forName(name);
            return ((Application) BeanUtils.instantiateClass(type)).getClasses();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ours only pass on; those of Camunda's applications bring their pages. */
    private void filter(FilterRegistration filter) {
        for (String mapping : filter.getUrlPatternMappings()) {
            if (mapping.startsWith("/camunda")) {
                add(List.of("GET"), mapping);
                add(List.of("GET"), mapping.replaceFirst("/?\\*?$", "/*"));
            }
        }
    }

    private void logins() {
        application.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .forEach(filter -> {
                    if (filter instanceof LogoutFilter) {
                        matcher(ReflectionTestUtils.getField(filter, "logoutRequestMatcher"));
                    } else if (filter instanceof AbstractAuthenticationProcessingFilter) {
                        matcher(ReflectionTestUtils.getField(filter, "requiresAuthenticationRequestMatcher"));
                    }
                });
    }

    private void matcher(Object matcher) {
        Matcher path = MATCHER.matcher(String.valueOf(matcher));
        if (!path.find()) {
            unread.add(String.valueOf(matcher));
            return;
        }
        do {
            String method = path.group(3) == null ? path.group(1) : path.group(4);
            add(method == null ? METHODS : List.of(method), path.group(3) == null ? path.group(2) : path.group(3));
        } while (path.find());
    }

    private void add(Collection<String> methods, String pattern) {
        methods.forEach(method -> Found.of(method, pattern).forEach(found::add));
    }
}
