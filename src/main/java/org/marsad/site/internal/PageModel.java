package org.marsad.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.SiteAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every page what the layout needs: its language, its direction, and its address in the other languages. */
@Component
class PageModel implements HandlerInterceptor {

    private final SiteAddress site;
    private final Languages languages;

    PageModel(SiteAddress site, Languages languages) {
        this.site = site;
        this.languages = languages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        Locale locale = RequestContextUtils.getLocale(request);
        page.addObject("lang", locale.getLanguage());
        page.addObject("dir", Languages.direction(locale.getLanguage()));
        page.addObject("languages", languages.codes());
        page.addObject("pagePath", path(request, locale.getLanguage()));
        page.addObject("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        page.addObject("site", site.of(""));
        if (request.getRequestURI().startsWith("/staff")) {
            page.addObject("staffNavigation", StaffNavigation.of(request));
        }
    }

    /** The path after the language; the home page for a page that has none in other languages. */
    private static String path(HttpServletRequest request, String language) {
        String prefix = "/" + language + "/";
        String uri = request.getRequestURI();
        return uri.startsWith(prefix) ? uri.substring(prefix.length() - 1) : "/";
    }
}
