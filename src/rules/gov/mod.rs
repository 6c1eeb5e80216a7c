//! Numbers that a state gives to a person or a business: one file a country, named by its letters
//! in ISO 3166-1 (three where the two are a word of Rust).

pub(crate) mod ae;
pub(crate) mod al;
pub(crate) mod ar;
pub(crate) mod at;
pub(crate) mod au;
pub(crate) mod az;
pub(crate) mod bd;
pub(crate) mod be;
pub(crate) mod bg;
pub(crate) mod br;
pub(crate) mod by;
pub(crate) mod ca;
pub(crate) mod ch;
pub(crate) mod cl;
pub(crate) mod cn;
pub(crate) mod co;
pub(crate) mod cr;
pub(crate) mod cu;
pub(crate) mod cy;
pub(crate) mod cz;
pub(crate) mod de;
pub(crate) mod dk;
pub(crate) mod dom;
pub(crate) mod ec;
pub(crate) mod ee;
pub(crate) mod eg;
pub(crate) mod es;
pub(crate) mod fi;
pub(crate) mod fr;
pub(crate) mod gb;
pub(crate) mod gh;
pub(crate) mod gr;
pub(crate) mod gt;
pub(crate) mod hk;
pub(crate) mod hr;
pub(crate) mod hu;
pub(crate) mod id;
pub(crate) mod ie;
pub(crate) mod il;
pub(crate) mod ind;
pub(crate) mod ir;
pub(crate) mod isl;
pub(crate) mod it;
pub(crate) mod jp;
pub(crate) mod ke;
pub(crate) mod kr;
pub(crate) mod kw;
pub(crate) mod kz;
pub(crate) mod lettered;
mod licence_said;
pub(crate) mod lk;
pub(crate) mod lt;
pub(crate) mod lu;
pub(crate) mod lv;
pub(crate) mod ma;
pub(crate) mod md;
pub(crate) mod mt;
pub(crate) mod mx;
pub(crate) mod my;
pub(crate) mod names;
pub(crate) mod nation;
pub(crate) mod ng;
pub(crate) mod nl;
pub(crate) mod no;
pub(crate) mod nz;
mod passport_said;
pub(crate) mod pe;
pub(crate) mod ph;
pub(crate) mod pk;
pub(crate) mod pl;
pub(crate) mod pt;
pub(crate) mod py;
pub(crate) mod ro;
pub(crate) mod rs;
pub(crate) mod ru;
pub(crate) mod sa;
pub(crate) mod se;
pub(crate) mod sg;
pub(crate) mod si;
pub(crate) mod sk;
pub(crate) mod th;
pub(crate) mod tn;
pub(crate) mod tr;
pub(crate) mod tw;
pub(crate) mod ua;
pub(crate) mod us;
pub(crate) mod uy;
pub(crate) mod ve;
pub(crate) mod vn;
pub(crate) mod za;

use crate::rules::Rule;

/// The countries' rules.
pub(crate) const COUNTRIES: &[&[Rule]] = &[
    ae::RULES,
    al::RULES,
    ar::RULES,
    at::RULES,
    au::RULES,
    az::RULES,
    bd::RULES,
    be::RULES,
    bg::RULES,
    br::RULES,
    by::RULES,
    ca::RULES,
    ch::RULES,
    cl::RULES,
    cn::RULES,
    co::RULES,
    cr::RULES,
    cu::RULES,
    cy::RULES,
    cz::RULES,
    de::RULES,
    dk::RULES,
    dom::RULES,
    ec::RULES,
    ee::RULES,
    eg::RULES,
    es::RULES,
    fi::RULES,
    fr::RULES,
    gb::RULES,
    gh::RULES,
    gr::RULES,
    gt::RULES,
    hk::RULES,
    hr::RULES,
    hu::RULES,
    id::RULES,
    ie::RULES,
    il::RULES,
    ind::RULES,
    ir::RULES,
    isl::RULES,
    it::RULES,
    jp::RULES,
    ke::RULES,
    kr::RULES,
    kw::RULES,
    kz::RULES,
    lk::RULES,
    lt::RULES,
    lu::RULES,
    lv::RULES,
    ma::RULES,
    md::RULES,
    mt::RULES,
    mx::RULES,
    my::RULES,
    ng::RULES,
    nl::RULES,
    no::RULES,
    nz::RULES,
    pe::RULES,
    ph::RULES,
    pk::RULES,
    pl::RULES,
    pt::RULES,
    py::RULES,
    ro::RULES,
    rs::RULES,
    ru::RULES,
    sa::RULES,
    se::RULES,
    sg::RULES,
    si::RULES,
    sk::RULES,
    th::RULES,
    tn::RULES,
    tr::RULES,
    tw::RULES,
    ua::RULES,
    us::RULES,
    uy::RULES,
    ve::RULES,
    vn::RULES,
    za::RULES,
    // Of no country.
    licence_said::RULES,
    passport_said::RULES,
];
