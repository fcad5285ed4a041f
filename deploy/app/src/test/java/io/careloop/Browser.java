package io.careloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, which notes every request and takes pictures. */
final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final Path screenshots =
            Path.of(System.getProperty("careloop.build.directory")).resolve("screenshots");
    private final Set<String> requested = new HashSet<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test, loudly, where there is no Chromium; never where the build demands everything. */
    static Browser open(int width, int height) {
        if (!Files.isExecutable(DRIVER) && !Boolean.getBoolean("mini.required")) {
            System.err.println(
                    "\n*** SKIPPED: no " + DRIVER + ". Install chromium, chromium-driver, fonts-noto-cjk. ***\n");
            Assumptions.abort("no chromedriver");
        }
        var logging = new LoggingPreferences();
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        logging.enable(LogType.BROWSER, Level.SEVERE);
        var options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--lang=zh-CN",
                "--window-size=" + width + "," + height);
        options.setCapability("goog:loggingPrefs", logging);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", width < 768));
        return new Browser(driver);
    }

    void go(String url) {
        driver.get(url);
    }

    void reload() {
        driver.navigate().refresh();
    }

    WebElement see(String css) {
        return await(shown -> {
            var found = driver.findElements(By.cssSelector(css));
            return found.isEmpty() || !found.get(0).isDisplayed() ? null : found.get(0);
        });
    }

    void seeText(String text) {
        seeText("body", text);
    }

    void seeText(String css, String text) {
        await(shown -> driver.findElement(By.cssSelector(css)).getText().contains(text) ? true : null);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void click(String css) {
        await(shown -> {
            try {
                driver.findElement(By.cssSelector(css)).click();
                return true;
            } catch (StaleElementReferenceException | org.openqa.selenium.ElementClickInterceptedException moved) {
                return null;
            }
        });
    }

    /** The innermost thing with exactly that text, as a patient would find it. */
    void tap(String text) {
        await(shown -> {
            var found = driver.findElements(By.xpath(
                    "//*[@role='button' or @role='tab' or @role='link' or self::button or self::a][normalize-space(.)='"
                            + text + "']"));
            if (found.isEmpty() || !found.get(0).isDisplayed()) {
                return null;
            }
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found.get(0));
            found.get(0).click();
            return true;
        });
    }

    void type(String css, String text) {
        var field = see(css);
        driver.executeScript("arguments[0].select()", field);
        field.sendKeys(text);
    }

    void within(String frame, Runnable look) {
        driver.switchTo().frame(see(frame));
        try {
            look.run();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    void picture(String name) {
        try {
            Files.createDirectories(screenshots);
            File taken = driver.getScreenshotAs(OutputType.FILE);
            Files.copy(
                    taken.toPath(),
                    screenshots.resolve(name + ".png"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that axe knows of; the preview in the builder is the patient app, which is checked by itself. */
    void requireAccessible() {
        var violations = new AxeBuilder().exclude("iframe").analyze(driver).getViolations();
        assertThat(violations)
                .flatExtracting(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml())
                        .toList())
                .isEmpty();
    }

    /** Every address asked for so far by the page itself, preview frames included. */
    Set<String> requested() {
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            var message = JsonMapper.shared().readTree(entry.getMessage()).get("message");
            if (message.get("method").asString().equals("Network.requestWillBeSent")) {
                requested.add(message.at("/params/request/url").asString());
            }
        }
        requested.removeIf(url -> url.startsWith("data:") || url.startsWith("chrome") || url.startsWith("about:"));
        return requested;
    }

    /** What the page complained about. */
    Iterable<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
