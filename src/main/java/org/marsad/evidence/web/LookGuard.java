package org.marsad.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.LookPermission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before everything that shows staff an evidence item: its page, its previews, its original, its copies. */
@Component
class LookGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final EvidenceItems items;
    private final ObjectProvider<LookPermission> permissions;

    LookGuard(EvidenceItems items, ObjectProvider<LookPermission> permissions) {
        this.items = items;
        this.permissions = permissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff/evidence/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        Principal staff = request.getUserPrincipal();
        UUID submission = submission(request);
        if (staff == null || submission == null || mayLook(submission, staff.getName())) {
            return true;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
        return false;
    }

    private boolean mayLook(UUID submission, String username) {
        return permissions.stream().allMatch(each -> each.mayLook(submission, username));
    }

    /** Null where there is no such item: the page itself says that. */
    private @Nullable UUID submission(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> named ? named.get("id") : null;
        try {
            return id == null
                    ? null
                    : items.find(UUID.fromString(id.toString()))
                            .map(EvidenceItem::submissionId)
                            .orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
