package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.marsad.submission.internal.IntakeSwitch;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks the emergency switch at every way in, before anything of a body is read. What the staff enter is not stopped, and
 * neither are files that belong to a message as long as messages are taken.
 */
@Configuration(proxyBeanMethods = false)
class IntakeDoor implements WebMvcConfigurer {

    private final IntakeSwitch intake;

    IntakeDoor(IntakeSwitch intake) {
        this.intake = intake;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The empty form too: nobody shall fill it in for nothing.
        registry.addInterceptor(asking(intake::requireIntake)).addPathPatterns("/api/v1/submissions", "/*/submit");
        registry.addInterceptor(posting(intake::requireIntake))
                .addPathPatterns("/api/v1/corrections", "/*/promises/*/corrections");
        registry.addInterceptor(asking(intake::requireTracking))
                .addPathPatterns("/api/v1/tracking/**", "/*/track/**", "/api/v1/uploads/**");
    }

    private static HandlerInterceptor asking(Runnable question) {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                question.run();
                return true;
            }
        };
    }

    /** Reading what was published goes on. */
    private static HandlerInterceptor posting(Runnable question) {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getMethod().equals("POST")) {
                    question.run();
                }
                return true;
            }
        };
    }
}
