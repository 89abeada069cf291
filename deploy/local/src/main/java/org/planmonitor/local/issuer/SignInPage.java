package org.planmonitor.local.issuer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which one chooses who to be. */
final class SignInPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>演示登录 · Demonstration sign-in</title>
              <style>
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
                body { margin: 0; background: light-dark(#f2f5f8, #0a1018); color: light-dark(#0f2233, #e8eff6); }
                main { max-width: 760px; margin: 0 auto; padding: 32px 20px 64px; }
                h1 { font-size: 26px; line-height: 1.3; margin: 0 0 8px; }
                .note { margin: 16px 0 24px; padding: 12px 16px; border-radius: 10px; background: #ffe2a8; color: #3a2a00; }
                ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); }
                li a { display: block; padding: 12px 16px; border-radius: 12px; text-decoration: none; color: inherit;
                  background: light-dark(#fff, #121b26); border: 1px solid light-dark(#dde5ec, #243345); }
                li a:hover, li a:focus-visible { border-color: light-dark(#0b6284, #6cc4e4); outline: 2px solid light-dark(#0b6284, #6cc4e4); }
                b { display: block; } small { color: light-dark(#46596b, #a9bacb); }
                @media (max-width: 400px) { ul { grid-template-columns: 1fr; } }
              </style>
            </head>
            <body><main>
            """;

    private static final String TAIL = "</main></body></html>";

    private SignInPage() {}

    /** One link for each demo user, which asks the same again and says who. */
    static String of(Map<String, String> asked) {
        String query = asked.entrySet().stream()
                .filter(each -> !each.getKey().equals("user"))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&amp;"));
        String users = DemoUser.ALL.stream()
                .map(user ->
                        "<li><a href=\"?%s&amp;user=%s\" data-role=\"%2$s\"><b>%s</b><small>%s · <code>%2$s</code></small></a></li>"
                                .formatted(query, user.role(), escaped(user.title()), escaped(user.name())))
                .collect(Collectors.joining("\n"));
        return HEAD + """
                <h1>您以谁的身份登录？<br>Who do you sign in as?</h1>
                <p class="note">仅供本机演示：没有密码，选谁就是谁。正式部署使用本单位的身份认证系统。<br>
                A local demonstration: there are no passwords, and whoever you choose you are. A deployment uses its own issuer.</p>
                <ul>
                """ + users + "</ul>" + TAIL;
    }

    static String refused() {
        return HEAD + """
                <h1>无法登录 · Cannot sign in</h1>
                <p class="note">演示登录只服务于本机页面。<br>The demonstration serves pages of this machine only.</p>
                """ + TAIL;
    }

    static String signedOut() {
        return HEAD + "<h1>已退出 · Signed out</h1>" + TAIL;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
