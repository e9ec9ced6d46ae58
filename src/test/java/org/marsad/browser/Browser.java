package org.marsad.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** One person's headless Chromium with a profile of its own. What it does waits for what it needs, and never sleeps. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final SteadyWait wait;
    private final String origin;

    private Browser(int port, ChromeOptions options) {
        this.origin = "http://127.0.0.1:" + port;
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        this.wait = new SteadyWait(driver, Duration.ofSeconds(60));
        wait.ignoring(StaleElementReferenceException.class);
    }

    /** A phone whose owner reads Arabic. */
    static Browser phone(int port) {
        return new Browser(port, options("--window-size=412,900"));
    }

    /** The same phone in the safest mode: no page runs a script. */
    static Browser phoneWithoutScript(int port) {
        ChromeOptions options = options("--window-size=412,900");
        options.setExperimentalOption(
                "prefs",
                Map.of("profile.managed_default_content_settings.javascript", 2, "intl.accept_languages", "ar"));
        return new Browser(port, options);
    }

    /** Tor Browser at its safest, as far as Chromium can play it: no script, and no drawing or font of the site's. */
    static Browser phoneAtItsSafest(int port) {
        Browser phone = phoneWithoutScript(port);
        phone.driver.executeCdpCommand("Network.enable", Map.of());
        phone.driver.executeCdpCommand(
                "Network.setBlockedURLs", Map.of("urls", List.of("*.svg*", "*.ttf*", "*.otf*", "*.woff*")));
        return phone;
    }

    /** The desk of somebody on the staff. */
    static Browser desk(int port) {
        return new Browser(port, options("--window-size=1440,1400"));
    }

    /** The desk of somebody on the staff who reads English. */
    static Browser englishDesk(int port) {
        ChromeOptions options = options("--window-size=1440,1400");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
        return new Browser(port, options);
    }

    private static ChromeOptions options(String window) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException("CI must install chromium and chromium-driver");
        }
        Assumptions.assumeTrue(there, "needs: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=ar",
                window);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "ar"));
        LoggingPreferences logged = new LoggingPreferences();
        logged.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logged);
        return options;
    }

    void open(String path) {
        driver.get(origin + path);
    }

    String path() {
        return driver.getCurrentUrl().substring(origin.length());
    }

    String language() {
        WebElement html = driver.findElement(By.tagName("html"));
        return html.getDomAttribute("lang") + " " + html.getDomAttribute("dir");
    }

    /** What the browser refused or a script failed at since it was asked last. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    boolean hasCookies() {
        return !driver.manage().getCookies().isEmpty();
    }

    WebElement see(String css) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void awaitText(String css, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    void awaitGone(String css) {
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    void type(String css, String text) {
        see(css).sendKeys(text);
    }

    void click(String css) {
        wait.until(browser -> clicked(see(css)));
    }

    /** Pages glide to what is brought into view: until it has arrived, something else lies where it was. */
    private boolean clicked(WebElement element) {
        try {
            bringToView(element);
            element.click();
            return true;
        } catch (ElementClickInterceptedException onTheWay) {
            return false;
        }
    }

    /** Clicks the first element that holds the text. */
    void click(String css, String text) {
        wait.until(browser -> clickIfThere(css, text));
    }

    /** Whether there was an element that holds the text and it could be clicked. */
    boolean clickIfThere(String css, String text) {
        return all(css).stream()
                .filter(element -> element.getText().contains(text))
                .findFirst()
                .map(this::clicked)
                .orElse(false);
    }

    void bringToView(WebElement element) {
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    }

    /** Evaluates an expression in the page. */
    @Nullable
    Object evaluate(String expression) {
        return ((JavascriptExecutor) driver).executeScript("return " + expression);
    }

    /** A number in the page. */
    double number(String expression) {
        return Double.parseDouble(String.valueOf(evaluate(expression)));
    }

    /** Waits until an expression is true in the page. */
    void await(String expression) {
        wait.until(browser -> Boolean.TRUE.equals(evaluate(expression)));
    }

    /** Draws with the pressed mouse over a part of an element, in fractions of its width and height. */
    void drag(String css, double fromX, double fromY, double toX, double toY) {
        WebElement element = see(css);
        bringToView(element);
        int width = element.getSize().getWidth();
        int height = element.getSize().getHeight();
        new Actions(driver)
                .moveToElement(element, (int) ((fromX - 0.5) * width), (int) ((fromY - 0.5) * height))
                .clickAndHold()
                .moveByOffset((int) ((toX - fromX) * width / 2), (int) ((toY - fromY) * height / 2))
                .moveByOffset((int) ((toX - fromX) * width / 2), (int) ((toY - fromY) * height / 2))
                .release()
                .perform();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The whole page, however long, for people to look at. */
    void photographWhole(String name) {
        Map<String, Object> whole = Map.of(
                "x", 0,
                "y", 0,
                "width", number("document.documentElement.clientWidth"),
                "height", Math.min(number("document.documentElement.scrollHeight"), 9000),
                "scale", 1);
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", whole));
        keep(name + ".png", taken);
    }

    /** A screen of this size in CSS pixels, narrower than any window of Chromium's can be. */
    void narrow(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Shows pages as they are printed. */
    void onPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What comes out of the printer, for people to look at. */
    void print(String name) {
        keep(
                name + ".pdf",
                driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", false)));
    }

    /** What pages have left in the browser's store: names and values. */
    String stored() {
        return String.valueOf(((JavascriptExecutor) driver).executeScript("return JSON.stringify(localStorage)"));
    }

    /** The same of what lasts as long as the tab. */
    String sessionStored() {
        return String.valueOf(driver.executeScript("return JSON.stringify(sessionStorage)"));
    }

    /** A line of so many bytes a second in each direction. */
    void slowLine(int bytesPerSecond) {
        line(false, bytesPerSecond);
    }

    void noLine() {
        line(true, 0);
    }

    void fastLine() {
        line(false, -1);
    }

    private void line(boolean offline, int bytesPerSecond) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline", offline,
                        "latency", 0,
                        "downloadThroughput", bytesPerSecond,
                        "uploadThroughput", bytesPerSecond));
    }

    /** Waits for what does not show on the page. */
    void wait(String what, BooleanSupplier condition) {
        wait.withMessage(what).until(browser -> condition.getAsBoolean());
    }

    void inFrame(String css, Runnable work) {
        wait.until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector(css)));
        try {
            work.run();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    /** For people to look at: what the page looked like at this point. */
    void photograph(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String file, Map<String, Object> answer) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(file), Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
