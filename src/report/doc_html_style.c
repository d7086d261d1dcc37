/*
 * How the HTML page looks: on a screen, wide or narrow, by day or by night, and on paper.
 *
 * Colours reach the contrast that WCAG 2.2 asks for (level AA) in both schemes; a test in a browser
 * measures them. Whatever a fold hides is printed.
 */
#include "report/doc_tree.h"

static const char *const style[] = {
    /* ---- colours ---- */
    ":root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#4a5561;--line:#c9d1d9;",
    "--shade:#f5f7f9;--link:#0b4f9e;--focus:#8a3ffc;",
    "--red:#8c1818;--red-back:#fdebeb;--green:#0b5229;--green-back:#e4f5ea;",
    "--yellow:#6b4400;--yellow-back:#fdf2d8;--blue:#123f85;--blue-back:#e6effb;",
    "--magenta:#5f1b7a;--magenta-back:#f6eafb;--cyan:#0c4a55;--cyan-back:#e2f4f6;",
    "--dim:#4a5561;--dim-back:#eef1f4}\n",
    "@media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e6eaee;",
    "--soft:#aab4bf;--line:#3a434d;--shade:#1c2229;--link:#8ebcff;--focus:#d0a8ff;",
    "--red:#ffb3ad;--red-back:#43191b;--green:#9be3b4;--green-back:#12351f;",
    "--yellow:#f4cf7d;--yellow-back:#3b2c08;--blue:#a9caff;--blue-back:#162c4d;",
    "--magenta:#e2b5f5;--magenta-back:#391a47;--cyan:#9adfe8;--cyan-back:#0e343a;",
    "--dim:#aab4bf;--dim-back:#262d35}}\n",
    /* ---- text ---- */
    "*{box-sizing:border-box}\n",
    "html{font:100%/1.55 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",",
    "\"Liberation Sans\",sans-serif;background:var(--paper);color:var(--ink);",
    "-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}\n",
    "body{margin:0;overflow-wrap:break-word}\n",
    "h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:1.6em 0 .5em}\n",
    "h1{font-size:1.9rem;margin:0}h2{font-size:1.45rem;margin-top:2.2em;padding-bottom:.25em;",
    "border-bottom:2px solid var(--line)}h3{font-size:1.15rem}h4{font-size:1rem}\n",
    "p,ul,dl,table,figure{margin:.6em 0}ul{padding-left:1.3em}li{margin:.2em 0}\n",
    "li>ul{margin:.1em 0}.card>ul li>ul{list-style:none;padding-left:.2em}\n",
    ".card>ul>li{margin:.55em 0}.card>ul>li:has(>span:first-child){list-style:none;",
    "margin-left:-1.1em}\n",
    "a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}\n",
    "code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",",
    "monospace}\n",
    ":focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}\n",
    "main:focus{outline:none}:target{background:var(--yellow-back)}\n",
    ".dim{color:var(--soft)}.red{color:var(--red)}.green{color:var(--green)}\n",
    ".yellow{color:var(--yellow)}.blue{color:var(--blue)}.magenta{color:var(--magenta)}\n",
    ".cyan{color:var(--cyan)}\n",
    ".badge{display:inline-block;padding:.05em .6em;border:1px solid;border-radius:1em;",
    "font-size:.85rem;font-weight:600;line-height:1.5;white-space:nowrap;vertical-align:.1em}\n",
    ".badge.red{background:var(--red-back)}.badge.green{background:var(--green-back)}\n",
    ".badge.yellow{background:var(--yellow-back)}.badge.blue{background:var(--blue-back)}\n",
    ".badge.magenta{background:var(--magenta-back)}.badge.cyan{background:var(--cyan-back)}\n",
    ".badge.dim{background:var(--dim-back)}\n",
    /* ---- parts ---- */
    ".skip{position:absolute;left:-99in;background:var(--paper);padding:.6em 1em;z-index:2}\n",
    ".skip:focus{left:0;top:0}\n",
    "header,.page,footer{max-width:78rem;margin:0 auto;padding:0 1.25rem}\n",
    "header{padding-top:2rem;padding-bottom:.5rem}\n",
    "footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:.6rem;",
    "padding-bottom:2rem;color:var(--soft);font-size:.9rem}\n",
    "dl{border:1px solid var(--line);border-radius:6px;background:var(--shade);",
    "padding:.5rem 1rem}dl>div{display:grid;grid-template-columns:11rem 1fr;gap:.2rem 1rem;",
    "padding:.3rem 0}dl>div+div{border-top:1px solid var(--line)}\n",
    "dt{font-weight:600}dd{margin:0;min-width:0}\n",
    ".card{border:1px solid var(--line);border-left:6px solid var(--line);border-radius:6px;",
    "padding:.2rem 1.1rem .6rem;margin:1.1rem 0}.card>h3:first-child{margin-top:.6rem}\n",
    "section.card{color:inherit}.card.red{border-left-color:var(--red)}\n",
    ".card.green{border-left-color:var(--green)}.card.yellow{border-left-color:var(--yellow)}\n",
    ".card.blue{border-left-color:var(--blue)}.card.magenta{border-left-color:var(--magenta)}\n",
    ".card.cyan{border-left-color:var(--cyan)}\n",
    "details{margin:.6em 0}summary{cursor:pointer;padding:.15em 0;font-weight:600}\n",
    "details>div{border-left:2px solid var(--line);padding-left:.9rem;margin-left:.25rem}\n",
    "figure svg{max-width:100%;height:auto}\n",
    /* ---- tables ---- */
    "table{border-collapse:collapse;width:100%;font-size:.93rem}\n",
    "caption{text-align:left;font-weight:600;padding:.3em 0}\n",
    "th,td{border:1px solid var(--line);padding:.35em .6em;text-align:left;",
    "vertical-align:top;overflow-wrap:break-word}\n",
    "thead th{background:var(--shade)}tbody th{font-weight:normal}\n",
    /* ---- the contents ---- */
    "nav{font-size:.93rem}nav ul{list-style:none;padding:0;margin:.3em 0}\n",
    "nav ul ul{padding-left:1em}nav code{color:var(--soft);font-size:.8em}",
    "nav a{text-decoration:none;display:inline-block;",
    "padding:.12em 0;min-height:1.5em}nav a:hover{text-decoration:underline}\n",
    "nav>details>ul>li>a{font-weight:600}\n",
    "@media (min-width:64rem){.page{display:grid;grid-template-columns:17rem minmax(0,1fr);",
    "gap:0 2.5rem;align-items:start}nav{position:sticky;top:0;max-height:100vh;",
    "overflow-y:auto;padding:1rem .5rem 1rem 0}main{max-width:54rem}",
    "main>:first-child{margin-top:1rem}}\n",
    "@media (max-width:63.99rem){nav{border:1px solid var(--line);border-radius:6px;",
    "padding:.2rem 1rem;max-height:45vh;overflow-y:auto}}\n",
    /* ---- a narrow screen: a row of a table becomes a block ---- */
    "@media screen and (max-width:40rem){header,.page,footer{padding-left:.9rem;",
    "padding-right:.9rem}h1{font-size:1.5rem}h2{font-size:1.25rem}dl>div{display:block}\n",
    ".card{padding-left:.8rem;padding-right:.8rem}ul{padding-left:1.1em}\n",
    "thead{position:absolute;left:-99in}table,tbody,tr,caption{display:block}\n",
    "tr{border:1px solid var(--line);border-radius:6px;margin:.6em 0;padding:.3em .7em}\n",
    "tbody th,td{display:block;border:0;padding:.2em 0}tbody th{font-weight:600}\n",
    "td[data-head]::before{content:attr(data-head) \": \";color:var(--soft);",
    "font-weight:600}}\n",
    "@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}\n",
    /* ---- paper ---- */
    "@page{margin:18mm 17mm 20mm;@bottom-right{content:counter(page) \" / \" counter(pages);",
    "font:9pt sans-serif;color:#444}}\n",
    "@media print{html{font-size:9.5pt;line-height:1.4}.skip{display:none}",
    "header,.page,footer{max-width:none;padding-left:0;padding-right:0}",
    ".page{display:block}header{padding-top:0}\n",
    "nav{position:static;max-height:none;overflow:visible;break-after:auto}",
    "nav ul ul{display:none}main{max-width:none}\n",
    "h1,h2,h3,h4,summary,caption{break-after:avoid;break-inside:avoid}",
    "li,tr,dl>div,figure{break-inside:avoid}thead{display:table-header-group}",
    "p,li{orphans:3;widows:3}.card>:nth-child(2){break-before:avoid}\n",
    "details::details-content{content-visibility:visible!important;display:block!important;",
    "block-size:auto!important}summary{list-style:none}",
    "summary::-webkit-details-marker{display:none}\n",
    "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
    "a{color:inherit}main a[href^=\"http\"]::after{content:\" <\" attr(href) \">\";",
    "font-size:.85em;overflow-wrap:anywhere}a:not([href^=\"http\"]){text-decoration:none}}\n",
};

/* Folds are opened for paper where the style sheet alone cannot do it, and closed again. */
static const char *const script[] = {
    "(function(){var opened=[];",
    "addEventListener(\"beforeprint\",function(){",
    "document.querySelectorAll(\"details:not([open])\").forEach(function(d){",
    "d.open=true;opened.push(d)})});",
    "addEventListener(\"afterprint\",function(){",
    "opened.forEach(function(d){d.open=false});opened=[]})})();",
};

void rc__html_style(rc_buffer *out)
{
    rc_put(out, "<style>\n");
    for (size_t i = 0; i < sizeof style / sizeof *style; i++) {
        rc_put(out, style[i]);
    }
    rc_put(out, "</style>\n<script>\n");
    for (size_t i = 0; i < sizeof script / sizeof *script; i++) {
        rc_put(out, script[i]);
    }
    rc_put(out, "\n</script>\n");
}
